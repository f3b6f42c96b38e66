package vigie.experience;

/** How many sessions a coach gave there, in bands: the number itself could tell who it was. */
public enum SessionBand {
    NONE,
    UP_TO_10,
    UP_TO_50,
    UP_TO_200,
    MORE
}
