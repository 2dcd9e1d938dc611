namespace NewsArchive.Extraction.People.Names;

/// <summary>Forms of one given name: English short forms, and spellings of one name in English letters.</summary>
internal static class GivenNameForms
{
    private static readonly Dictionary<string, int[]> Groups = Read(
        """
        abdallah abdullah abdulla
        ahmed ahmad ahmet
        alexander sandy sasha alex alec alexandr alexsandr alexandre alejandro oleksandr olexandr oleksander olexander
        alexey oleksiy olexiy alexy olexy
        andrew andy drew
        andrey andry andriy
        ann anne anna annie
        anthony tony antony
        benjamin ben benny
        catherine cathy
        charles chuck charlie charley
        christopher chris kit
        daniel dan danny
        david dave
        deborah debbie debra
        dmitry dmytro dimitry dmitriy
        edward ted teddy ned ed eddie
        elizabeth liz beth betty lizzie elisabeth
        evgeny yevgeny evgeniy yevhen evhen
        frederick fred freddie
        geoffrey geoff jeffrey jeff
        gerald gerry jerry
        gregory greg grigory
        henry hank harry
        hussein hossein husayn hussain husein
        james jim jimmy jamie
        jennifer jenny jen
        john jack johnny jon
        jonathan jon
        joseph joey joe
        katherine kate kathy katie kathryn
        khaled khalid
        lawrence larry laurence
        margaret peggy maggie meg
        matthew matt
        michael mike mick mickey
        mikhail mykhaylo mykhailo misha
        muammar moammar
        muhammad mohammed mohamed mohammad mohamad muhammed mohamud
        mustafa mostafa
        nicholas nick nicky nicolas
        nikolay mykola nikolas
        osama usama
        patricia patty trish pat
        pavel pavlo
        peter pete petro
        rebecca becky
        richard dick rick rich ricky
        robert bob bobby rob robbie
        ronald ron ronnie
        said saeed saed
        samuel sam
        sergey serhiy serhy sergy
        stephen steve steven stephan
        susan sue
        terence terry
        theodore theo ted
        thomas tom tommy
        timothy tim
        victoria vicky
        vladimir volodymyr volodimir wladimir
        wesley wes
        william bill billy will willie
        youssef yousef yusuf yousuf
        yulia julia yuliya
        yury yuri iury
        """);

    /// <summary>Whether two given names, each as its <see cref="NameKey"/>, are forms of one: "bill" and "william".</summary>
    public static bool AreOne(string one, string other) =>
        one == other || (Groups.TryGetValue(one, out var groups) && Groups.TryGetValue(other, out var others) && groups.AsSpan().ContainsAny(others));

    // "ted" is Edward as well as Theodore: a form can stand in several groups.
    private static Dictionary<string, int[]> Read(string lines)
    {
        var groups = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (group, names) in lines.Split('\n', StringSplitOptions.TrimEntries).Index())
        {
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => NameKey.Of(name)).Distinct())
            {
                groups[name] = [.. groups.GetValueOrDefault(name, []), group];
            }
        }

        return groups;
    }
}
