using System.Globalization;

namespace NewsArchive.Web.Tests.Importing;

/// <summary>Invented articles that quote one another's people and link to one another, each of which has as many states as one likes.</summary>
internal static class FictionalSeeds
{
    private static readonly string[] GivenNames = ["Greta", "Aldous", "Ana", "John", "Ingrid", "Tomas", "Vera", "Henrik", "Marta", "Oskar", "Lena", "Piotr"];
    private static readonly string[] Surnames = ["Holm", "Prenn", "Brask", "Sollander", "Vasska", "Thornquist", "Marchetti", "Dahl", "Okonjo", "Lindqvist"];
    private static readonly string[] Roles = ["mayor", "councillor", "harbour master", "minister", "judge", "union leader"];
    private static readonly string[] Subjects = ["harbour", "ferry", "bridge", "school", "hospital", "budget", "flood barrier", "museum"];

    public static void Write(string folder, int number, int state)
    {
        var path = Path.Combine(folder, $"{number % 7}", $"{number:0000}.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Text(number, state));
    }

    private static string Text(int number, int state)
    {
        var subject = Pick(Subjects, number);
        var day = new DateOnly(2024, 1, 1).AddDays(number % 300).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var speaker = Person(number + (state * 5));
        var other = Person((number * 3) + 1);
        var url = number % 5 == 0 ? "" : $"\nOriginal url:\n\n<https://lindenau-courier.example/2024/{subject.Replace(' ', '-')}-{number}>\n";
        return $"""
            # Row over the {subject} enters its day {number}

            {day}

            The plan for the {subject} was debated for {number + state} hours. "We waited {number} years for this {subject}," said {Pick(Roles, number)} {speaker}.

            {Pick(Roles, number + 2)} {other} disagreed. "Nobody asked the people of district {number % 17} in the year {2000 + state}," {other} said, as
            [the Courier reported](https://lindenau-courier.example/2024/{Pick(Subjects, number + 1).Replace(' ', '-')}-{number - 8}).

            {string.Join("\n\n", Enumerable.Range(0, 4 + (number % 5)).Select(n => $"Paragraph {n} of case {number} tells of {Pick(Subjects, n + number)} and {Pick(Subjects, n * number)}, which {Surname(n + number)} has known since {1950 + ((n * 7) + number + state) % 70}."))}
            {url}
            """;
    }

    private static string Person(int number) => $"{Pick(GivenNames, number)} {Pick(Surnames, number / 3)}";

    private static string Surname(int number) => Pick(Surnames, number);

    private static string Pick(string[] words, int number) => words[Math.Abs(number) % words.Length];
}
