using System.Collections.Frozen;

namespace NewsArchive.Store.People.Identity;

/// <summary>Short forms of English given names, folded. Beside the list of Extraction, which joins names inside one article and may guess more.</summary>
internal static class ShortNames
{
    private static readonly FrozenDictionary<string, string[]> LongNames = WordLists.Pairs(
        """
        abigail abby
        abraham abe
        albert al
        alexander alex sandy
        alexandra alex
        alfred al alf alfie
        alan al
        andrew andy drew
        angela angie
        anthony tony
        arnold arnie
        arthur art artie
        barbara barb
        benjamin ben benny
        bernard bernie
        beverly bev
        bradley brad
        calvin cal
        catherine cathy
        charles chuck charlie charley
        charlotte charlie
        christopher chris
        christine chris
        christina chris
        christian chris
        clifford cliff
        clinton clint
        cynthia cindy
        daniel dan danny
        david dave
        deborah debbie
        dennis denny
        donald don donnie
        dorothy dot dottie
        douglas doug
        edward ed ted ned eddie
        edgar ed eddie
        edmund ed eddie
        edwin ed eddie
        eleanor ellie
        elizabeth liz beth betty eliza
        ernest ernie
        francis frank
        franklin frank
        frederick fred freddie freddy
        gabriel gabe
        geoffrey geoff
        gerald gerry jerry
        gerard gerry
        gilbert gil
        gregory greg
        harold harry hal
        harriet hattie
        henry harry hank
        herbert herb
        howard howie
        jacob jake
        jacqueline jackie
        james jim jimmy jamie
        jeffrey jeff
        jennifer jenny jen
        jessica jess
        john jack johnny
        jonathan jon
        joseph joe joey
        josephine jo josie
        joshua josh
        judith judy
        katherine kate kathy katie
        kathleen kathy
        kenneth ken kenny
        lawrence larry
        leonard leo len lenny
        leonardo leo
        lillian lily
        louis louie
        margaret peggy maggie meg
        martin marty
        matthew matt
        maximilian max
        maxwell max
        michael mike mick mickey
        mitchell mitch
        nathan nate
        nathaniel nate
        nicholas nick
        nicole nikki
        norman norm
        oliver ollie
        pamela pam
        patricia patty trish
        patrick paddy
        penelope penny
        peter pete
        philip phil
        phillip phil
        randall randy
        randolph randy
        raymond ray
        rebecca becky
        reginald reggie reg
        richard dick rick rich ricky
        robert bob bobby rob robbie
        roderick rod
        rodney rod
        ronald ron ronnie
        rudolph rudy
        rudolf rudy
        rodolfo rudy
        russell russ
        samuel sam sammy
        samantha sam
        sarah sally
        sidney sid
        solomon sol
        stanley stan
        stephanie steph
        stephen steve
        steven steve
        stuart stu
        susan sue susie
        susannah sue susie
        suzanne sue susie
        terence terry
        teresa terry
        theodore theo
        theresa terry
        thomas tom tommy
        timothy tim timmy
        tobias toby
        victor vic
        victoria vicky vicki
        vincent vince vinny vinnie
        vivian viv
        walter walt wally
        wallace wally
        wesley wes
        wilfred wilf
        william bill billy will willie
        winston winnie
        zachary zach zack zak
        """)
        .GroupBy(n => n.Other, n => n.First, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>"bill" is "william", and "chris" usually "christopher"; any other name is itself.</summary>
    public static string LongOf(string given) => LongNames.TryGetValue(given, out var names) ? names[0] : given;

    /// <summary>Whether one may be short for the other, or both for one name, though they usually are not: "chris" and "christine".</summary>
    public static bool MayBeOne(string one, string other) => AllOf(one).Intersect(AllOf(other), StringComparer.Ordinal).Any();

    private static string[] AllOf(string given) => LongNames.TryGetValue(given, out var names) ? names : [given];
}
