using NewsArchive.Extraction.People;
using NewsArchive.Extraction.People.Roles;
using NewsArchive.Extraction.Quotes.Reading;

namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>Says whom a description stands for: “the mayor” is the person whom the article calls mayor.</summary>
/// <param name="language">By which words a text that is not English describes persons; null for English.</param>
internal sealed class RoleResolver(Narration narration, PersonMentions mentions, IReadOnlyList<ExtractedPerson> people, LanguageRoleWords? language = null)
{
    private const int MaxReach = 1000;

    private static readonly Dictionary<string, string[]> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["senator"] = ["Sen."],
        ["governor"] = ["Gov."],
        ["congressman"] = ["Rep.", "Representative"],
        ["congresswoman"] = ["Rep.", "Representative"],
        ["representative"] = ["Rep."],
        ["lawmaker"] = ["Rep.", "Representative", "Sen.", "Senator", "MP"],
        ["general"] = ["Gen."],
        ["professor"] = ["Prof."],
        ["doctor"] = ["Dr."],
        ["spokesman"] = ["spokesperson"],
        ["spokeswoman"] = ["spokesperson"],
        ["spokesperson"] = ["spokesman", "spokeswoman"],
    };

    private readonly Dictionary<int, int> known = [];

    private readonly string?[] roles = [.. people.Select(person => RolesOf(narration.Text, person))];

    /// <summary>The person of that role who was named last before the description; -1 where none has it.</summary>
    public int Resolve(SpeakerCandidate description)
    {
        // “a spokesman” is somebody new, “their spokesmen” are many.
        if (language is null ? !narration.Is(description.First, "the") : !language.IsDefinite(narration.Word(description.First), narration.Word(description.Head)))
        {
            return -1;
        }

        if (!known.TryGetValue(description.First, out var person))
        {
            person = Find(description);
            known[description.First] = person;
        }

        return person;
    }

    private int Find(SpeakerCandidate description)
    {
        var head = narration.Word(description.Head).ToString();
        for (var i = description.First - 1; i >= 0 && i > description.First - MaxReach; i--)
        {
            if (mentions.StartingAt(i) is { } mention && HasRole(mention.Person, head))
            {
                return mention.Person;
            }
        }

        return -1;
    }

    private bool HasRole(int person, string head) =>
        roles[person] is { } role && (HasWord(role, head) || (Titles.TryGetValue(head, out var titles) && Array.Exists(titles, title => HasWord(role, title))));

    private static string? RolesOf(string text, ExtractedPerson person)
    {
        var roles = person.Mentions.Select(mention => mention.Role?.Of(text)).Append(person.Role).Where(role => role is not null).Distinct();
        return string.Join(' ', roles) is { Length: > 0 } all ? all : null;
    }

    private bool HasWord(string role, ReadOnlySpan<char> word)
    {
        foreach (var range in role.AsSpan().Split(' '))
        {
            var one = role.AsSpan(range).TrimEnd(',');
            if (language is null ? one.Equals(word, StringComparison.OrdinalIgnoreCase) : language.IsSame(word, one))
            {
                return true;
            }
        }

        return false;
    }
}
