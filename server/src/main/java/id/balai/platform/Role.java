package id.balai.platform;

/** What a person is in the city's house. The role says which endpoints may be called; the scope says about what. */
public enum Role {
    /** Keeps the registers: areas, agencies, people, cameras, rules. */
    ADMINISTRATOR,
    /** The mayor's office: sees everything, changes nothing. */
    EXECUTIVE,
    /** Sits in the command centre and works the queue of the whole city. */
    OPERATOR,
    /** Works for one agency and sees what is assigned to it. */
    AGENCY_OFFICER,
    /** Works for a kecamatan or kelurahan and sees what lies in it. */
    AREA_OFFICER,
    /** Heads a neighbourhood of some fifty households and sees what lies in it. */
    RT_HEAD
}
