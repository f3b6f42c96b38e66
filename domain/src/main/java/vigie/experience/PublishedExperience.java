package vigie.experience;

import java.time.YearMonth;

/**
 * An experience as readers see it.
 *
 * @param publishedOn the month: the day could tell who it was
 * @param version how many texts its author had sent when this one was
 */
public record PublishedExperience(
        ExperienceId id, Testimony testimony, boolean verified, YearMonth publishedOn, int version) {}
