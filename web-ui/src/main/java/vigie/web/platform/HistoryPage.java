package vigie.web.platform;

import vigie.directory.HistorySlice;
import vigie.platform.Platform;
import vigie.web.layout.PageContext;

/** A part of a platform's history. */
public record HistoryPage(PageContext context, Platform platform, HistorySlice slice, HistoryWords words) {}
