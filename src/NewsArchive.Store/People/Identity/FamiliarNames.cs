using System.Collections.Frozen;

namespace NewsArchive.Store.People.Identity;

/// <summary>What people are called who were given another name, where that is too little to join two: beside <see cref="ShortNames"/>, one of which it also is for most. Folded, as <see cref="NameVariants"/> spells them.</summary>
internal static class FamiliarNames
{
    private static readonly FrozenDictionary<string, string[]> Partners = WordLists.Pairs(
        """
        albert bert bertie
        alberto beto
        alexander sasha xander
        alexandra sasha sandra
        alexei alyosha lyosha
        alfred fred freddie
        anastasia nastya
        ann nancy
        anne nancy
        augustine gus
        augustus gus
        bernard barney
        bartholomew bart
        catherine kate katie kathy kitty
        christina tina
        christine tina
        cornelius neil
        dmitry dima mitya
        eleanor nell nellie nora
        elizabeth lisa bess bessie betsy elsie libby lizzie
        emmanuel manny
        eugene gene
        ezekiel zeke
        frances fran fanny frankie
        francisco paco pancho
        gilbert bert
        gustav gus
        helen nell nellie
        henry hank
        herbert bert bertie
        hubert bert
        ignacio nacho
        isabel bella izzy
        isabella bella izzy
        ivan vanya
        jeremiah jerry
        jeremy jerry
        jerome jerry
        jose pepe
        katherine cathy kitty
        konstantin kostya
        manuel manny
        margaret daisy greta rita
        maria masha
        martha mattie
        mary molly polly
        matilda tilly mattie
        mikhail misha
        natalia natasha
        nikolay kolya
        patricia tricia patsy
        pavel pasha
        roberto beto
        sergey seryozha
        tatiana tanya
        theodora dora
        theodore ted teddy
        virginia ginny ginger
        vladimir vova volodya
        winifred freddie
        yekaterina katya
        yelena lena
        yevgeny zhenya
        """)
        .SelectMany(pair => new[] { pair, (First: pair.Other, Other: pair.First) })
        .GroupBy(n => n.First, n => n.Other, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>The names that may be the same person's: "eugene" for "gene", and "gene" for "eugene".</summary>
    public static IReadOnlyList<string> Of(string given) => Partners.GetValueOrDefault(given) ?? [];
}
