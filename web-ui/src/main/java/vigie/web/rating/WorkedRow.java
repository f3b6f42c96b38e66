package vigie.web.rating;

import vigie.platform.Platform;
import vigie.questionnaire.Criterion;
import vigie.rating.WorkedRating;

/** A row of the directory on which the formula is worked out. */
public record WorkedRow(Platform platform, Criterion criterion, WorkedRating rating) {}
