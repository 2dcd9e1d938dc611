namespace NewsArchive.Store.People.Identity;

/// <summary>Walks of life. The order is that by which namesakes are told apart in addresses: the first that someone has.</summary>
[Flags]
public enum RoleField
{
    None = 0,
    Politics = 1,
    Law = 2,
    Military = 4,
    Business = 8,
    Media = 16,
    Learning = 32,
    Science = 64,
    Medicine = 128,
    Culture = 256,
    Sport = 512,
    Religion = 1024,
    Trades = 2048,
}

/// <summary>Which fields one person plausibly has in turn.</summary>
internal static class RoleFields
{
    // Senators were lawyers, officers, businessmen or columnists before and become them after: one who is described so in two articles is
    // more often one person than two. Those who study are called by their subject or their post, "hydrologist" and "surgeon". Nobody turns from a footballer into a bishop unless
    // an article says so, and that article then joins the two. Neighbours are groups, not pairs: if a reporter were a neighbour of the
    // minister and of the footballer, whether these two are one would depend on who else is in the archive.
    private static readonly (string Name, RoleField Fields)[] Neighbourhoods =
    [
        ("public", RoleField.Politics | RoleField.Law | RoleField.Military | RoleField.Business | RoleField.Media),
        ("science", RoleField.Learning | RoleField.Science | RoleField.Medicine),
        ("culture", RoleField.Culture),
        ("sport", RoleField.Sport),
        ("religion", RoleField.Religion),
        ("trades", RoleField.Trades),
    ];

    /// <summary>Everything that <see cref="Label"/> may say.</summary>
    public static IReadOnlySet<string> Labels { get; } = Enum.GetValues<RoleField>().Select(Label).ToHashSet();

    /// <summary>The fields with all their neighbours.</summary>
    public static RoleField Widened(this RoleField fields) =>
        Neighbourhoods.Where(n => (n.Fields & fields) != 0).Aggregate(RoleField.None, (all, n) => all | n.Fields);

    /// <summary>The neighbourhoods of the fields: "culture+public"; empty for none.</summary>
    public static string Neighbourhood(this RoleField fields) =>
        string.Join('+', Neighbourhoods.Where(n => (n.Fields & fields) != 0).Select(n => n.Name).Order(StringComparer.Ordinal));

    /// <summary>Whether both are known and nobody plausibly has both.</summary>
    public static bool Contradict(this RoleField one, RoleField other) =>
        one != RoleField.None && other != RoleField.None && (one.Widened() & other) == RoleField.None;

    /// <summary>The word that tells namesakes apart in addresses.</summary>
    public static string Label(this RoleField fields) =>
        fields == RoleField.None ? "other" : Enum.GetValues<RoleField>().First(f => f != RoleField.None && fields.HasFlag(f)).ToString().ToLowerInvariant();
}
