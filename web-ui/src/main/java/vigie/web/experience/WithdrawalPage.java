package vigie.web.experience;

import vigie.experience.MyExperience;
import vigie.platform.Platform;
import vigie.web.layout.PageContext;

/** Asks once more before an experience is taken back. */
public record WithdrawalPage(PageContext context, MyExperience mine) {
    public Platform platform() {
        return mine.platform();
    }

    public boolean isPublic() {
        return mine.experience() != null && mine.experience().isPublic();
    }
}
