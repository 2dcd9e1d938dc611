namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>What a text tells of the pronoun that stands for a person.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}

/// <summary>Evidence of gender in honorifics, role nouns and common given names.</summary>
internal static class GenderEvidence
{
    private static readonly Dictionary<string, Gender> Words = Build();

    private static readonly Dictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What an honorific, role noun, pronoun or given name tells.</summary>
    public static Gender Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word.TrimEnd('.'), out var gender) ? gender : Gender.Unknown;

    private static Dictionary<string, Gender> Build()
    {
        var words = new Dictionary<string, Gender>(StringComparer.OrdinalIgnoreCase);
        Add(
            Gender.Male,
            """
            Mr Sir Lord King Prince Duke Pope Father Brother he him his himself
            spokesman chairman businessman congressman gentleman policeman fireman salesman fisherman actor king father son brother husband man boy
            grandfather uncle nephew widower monk waiter alderman councilman assemblyman
            James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew
            Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott
            Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose Adam Henry Nathan Douglas Zachary Peter
            Kyle Walter Ethan Jeremy Harold Keith Christian Roger Noah Gerald Carl Terry Sean Austin Arthur Lawrence Jesse Dylan Bryan Joe Jordan Billy
            Bruce Albert Willie Gabriel Logan Alan Juan Wayne Roy Ralph Randy Eugene Vincent Russell Louis Bobby Philip Phillip Johnny Bill Bob Jim Tom
            Mike Dave Steve Tim Ted Ben Sam Dan Ken Ron Greg Jeff Fred Rick Chris Matt Nick Tony Andy Harry Bernie Barack Joe Jimmy Vladimir Dmitry Dmitri Volodymyr
            Sergei Sergey Mikhail Ivan Boris Alexei Igor Oleg Yuri Pavel Viktor Victor Emmanuel Francois François Jean Pierre Jacques Hans Klaus Wolfgang
            Olaf Olav Lars Erik Sven Nils Bjorn Anders Ulf Joost Yusuf Tobias Nikolai Henrik Jonas Emil Mads Magnus Karl Otto Heinrich Friedrich Helmut Giuseppe Giovanni Marco Matteo Silvio Mario Luigi Carlos Miguel
            Luis Jorge Pedro Diego Fernando Pablo Javier Antonio Francisco Manuel Ricardo Mohammed Muhammad Mohamed Ahmed Ali Hassan Hussein Omar
            Ibrahim Yusuf Mustafa Mehmet Recep Benjamin Ariel Moshe Isaac Abraham Simon Martin Oliver Oscar Leo Max Felix Hugo Jonas Elias Tobias
            Graham Nigel Neil Ian Alastair Gordon Malcolm Angus Hamish Rupert Jeremy Keir Rishi Narendra Rahul Xi Shinzo Hiroshi Kenji Mitch Marcus Newt
            Jeb Rand Reince Corey Rudy Rex Glenn Sean Hank Chuck Harvey Howard Stanley Leonard Norman Warren Vernon Wesley Clarence
            """);
        Add(
            Gender.Female,
            """
            Mrs Ms Miss Madam Lady Dame Queen Princess Duchess Sister Mother she her hers herself
            spokeswoman chairwoman businesswoman congresswoman policewoman saleswoman actress queen mother daughter sister wife woman girl
            grandmother aunt niece widow nun waitress alderwoman councilwoman assemblywoman
            Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle
            Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen
            Samantha Katherine Margarethe Margarete Margareta Katarina Katarzyna Annelise Anneliese Gudrun Signe Karin Petra Dagny Amara Christine Debra Rachel Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren
            Christina Joan Evelyn Judith Megan Andrea Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Sara Madison Frances Kathryn Janice Jean Abigail
            Alice Julia Judy Sophia Grace Denise Amber Doris Marilyn Danielle Beverly Isabella Theresa Diana Natalie Brittany Charlotte Marie Kayla Alexis
            Lori Kate Katie Sue Anne Ellen Jane Jill Kamala Hillary Melania Ivanka Chelsea Huma Carly Kellyanne Condoleezza Madeleine Nikki Sonia Elena
            Angela Ursula Theresa Nicola Marine Svetlana Olga Natalia Tatiana Irina Ekaterina Yulia Maria Ingrid Astrid Sigrid Solveig Liv Freya Greta
            Birgit Heidi Petra Claudia Monika Sabine Giulia Francesca Chiara Lucia Carmen Rosa Isabel Ana Elena Cristina Fatima Aisha Leila Layla Yasmin
            Noor Mina Priya Indira Sonia Aung Mei Yuki Keiko Ada Clara Edith Ida Nora Eva Lena Mia Zoe Lily Ella Iris Ivy Rose Daisy Violet Hazel Wendy
            Fiona Moira Siobhan Bridget Maureen Eileen Sheila Gillian Hilary Harriet Beatrice Agnes Elsa Marta Marina Vera Nina Tess Tessa Paula Joanna Joanne
            """);
        return words;

        void Add(Gender gender, string list)
        {
            foreach (var word in list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = gender;
            }
        }
    }
}
