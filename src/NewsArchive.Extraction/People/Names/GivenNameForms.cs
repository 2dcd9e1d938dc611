namespace NewsArchive.Extraction.People.Names;

/// <summary>Short forms of English given names that do not begin like the long one.</summary>
internal static class GivenNameForms
{
    private static readonly Dictionary<string, string> LongForms = Read(
        """
        alexander sandy sasha
        andrew andy drew
        anthony tony
        catherine cathy
        charles chuck charlie
        deborah debbie
        edward ted teddy ned
        elizabeth liz beth betty
        frederick fred
        gerald gerry jerry
        henry hank harry
        james jim jimmy
        jennifer jenny
        john jack johnny
        joseph joey
        katherine kate kathy katie
        lawrence larry
        margaret peggy maggie meg
        michael mike mick mickey
        nicholas nick nicky
        patricia patty trish
        rebecca becky
        richard dick rick
        robert bob bobby rob
        stephen steve
        susan sue
        terence terry
        thomas tom
        victoria vicky
        wesley wes
        william bill billy will
        """);

    /// <summary>Whether two given names, in small letters, are forms of one: "bill" and "william".</summary>
    public static bool AreOne(string one, string other) =>
        LongForms.GetValueOrDefault(one, one) == LongForms.GetValueOrDefault(other, other);

    private static Dictionary<string, string> Read(string lines)
    {
        var longForms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var names in lines.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split(' ')))
        {
            foreach (var shortForm in names.Skip(1))
            {
                longForms[shortForm] = names[0];
            }
        }

        return longForms;
    }
}
