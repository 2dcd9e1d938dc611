using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.People.Roles;

namespace NewsArchive.Extraction.People;

/// <summary>Reads the description that a text attaches to each name.</summary>
internal static class RoleReader
{
    /// <summary>The role that stands at each of <paramref name="names"/> as tokens, without leading article; null where there is none.</summary>
    public static NameRun?[] Read(ArticleWords words, List<NameRun> names)
    {
        var isName = new bool[words.Count];
        foreach (var name in names)
        {
            isName.AsSpan(name.Start, name.Length).Fill(true);
        }

        var roles = new NameRun?[names.Count];
        for (var i = 0; i < roles.Length; i++)
        {
            var role = RoleBefore.Find(words, names[i]);
            if (role is { } title && RoleBefore.IsBareTitle(words, title))
            {
                role = RoleBefore.FindAcrossComma(words, names[i], isName) ?? role; // "the police spokesman, Sgt. Ada Marsh, said"
            }

            role ??= RoleAfter.Find(words, names[i], isName) ?? RoleBefore.FindAcrossComma(words, names[i], isName);
            roles[i] = role is { } tokens ? WithoutDeterminer(words, tokens) : null;
        }

        return roles;
    }

    // "[his] lawyer, Ada Marsh": whose lawyer she is stands in the sentence, not in the role.
    private static NameRun WithoutDeterminer(ArticleWords words, NameRun role) =>
        role.Length > 1 && RoleWords.IsDeterminer(words, role.Start) ? role with { Start = role.Start + 1 } : role;
}
