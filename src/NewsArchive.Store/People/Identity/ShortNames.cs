using System.Collections.Frozen;

namespace NewsArchive.Store.People.Identity;

/// <summary>Short forms of English given names, folded. Beside the list of Extraction, which joins names inside one article and may guess more.</summary>
internal static class ShortNames
{
    private static readonly FrozenDictionary<string, string> LongNames =
        """
        abigail abby
        alexander alex sandy
        andrew andy drew
        anthony tony
        benjamin ben
        catherine cathy
        charles chuck charlie
        christopher chris
        daniel dan danny
        david dave
        deborah debbie
        donald don
        edward ted ned
        elizabeth liz beth betty
        frederick fred
        gerald gerry jerry
        gregory greg
        james jim jimmy
        jeffrey jeff
        jennifer jenny
        john jack johnny
        joseph joe joey
        katherine kate kathy katie
        kenneth ken
        lawrence larry
        leonard leo len
        margaret peggy maggie meg
        matthew matt
        michael mike mick
        nicholas nick
        patricia patty trish
        peter pete
        philip phil
        rebecca becky
        richard dick rick
        robert bob bobby rob
        ronald ron
        samuel sam
        stephen steve
        susan sue
        terence terry
        theodore theo
        thomas tom
        timothy tim
        victoria vicky
        william bill billy will
        """
        .Split('\n', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(names => names.Skip(1).Select(shortName => KeyValuePair.Create(shortName, names[0])))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>"bill" is "william"; any other name is itself.</summary>
    public static string LongOf(string given) => LongNames.GetValueOrDefault(given, given);
}
