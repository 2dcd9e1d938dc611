namespace NewsArchive.Extraction.People.Names;

/// <summary>What is known of single words, apart from the text that they stand in. NOTICE.md says where each list comes from.</summary>
internal static class NameLists
{
    public static readonly WordList GivenNames = WordList.OfWords("Names/given-names.txt", "Names/romanised-names.txt");
    public static readonly WordList Surnames = WordList.OfWords("Names/surnames.txt", "Names/romanised-names.txt");
    public static readonly WordList CommonWords = WordList.OfWords("Names/common-words.txt");
    public static readonly WordList Cities = WordList.OfLines("Names/cities.txt");
    public static readonly WordList Countries = WordList.OfWords("Names/countries.txt");
    public static readonly WordList NotNames = WordList.OfWords("Names/not-names.txt");
    public static readonly WordList OrganisationWords = WordList.OfWords("Names/organisation-words.txt");
    public static readonly WordList PlaceWords = WordList.OfWords("Names/place-words.txt");
    public static readonly WordList Honorifics = WordList.OfWords("Roles/honorifics.txt");
    public static readonly WordList AbbreviatedTitles = WordList.OfWords("Roles/abbreviated-titles.txt");
    public static readonly WordList RoleNouns = WordList.OfWords("Roles/role-nouns.txt");
    public static readonly WordList RoleModifiers = WordList.OfWords("Roles/role-modifiers.txt");
}
