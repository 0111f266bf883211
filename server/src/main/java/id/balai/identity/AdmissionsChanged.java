package id.balai.identity;

/** A session has ended on this server, or somebody was locked or may see something else: ask {@link Admissions} again. */
public record AdmissionsChanged() {}
