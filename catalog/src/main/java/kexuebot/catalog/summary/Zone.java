package kexuebot.catalog.summary;

/** Which part of a post a sentence is of. */
enum Zone {
    /** Before the first heading. */
    INTRODUCTION,
    BODY,
    /** Where the author looks back. */
    CLOSING,
    /** References, acknowledgements and the like: nothing of it is quoted. */
    APPENDIX
}
