using System.Collections.Frozen;

namespace NewsArchive.Store.Searching.Analysis;

/// <summary>Brings a plural that no rule makes to its singular, the British and American spellings of a word to one, and a title's short form to its long one. Only what is safe: a word that may be another stays.</summary>
internal static class EnglishSpelling
{
    private static readonly FrozenDictionary<string, string> Words = Pairs(
        """
        men man  children child  feet foot  teeth tooth  geese goose  mice mouse  oxen ox  wives wife  midwives midwife  housewives housewife  knives knife
        wolves wolf  thieves thief  halves half  calves calf  loaves loaf  scarves scarf  shelves shelf  elves elf  grandchildren grandchild  schoolchildren schoolchild
        criteria criterion  phenomena phenomenon  crises crisis  oases oasis  hypotheses hypothesis  analysis analyse  paralysis paralyse
        centre center  centres centers  centred centered  theatre theater  theatres theaters  metre meter  metres meters  kilometre kilometer  kilometres kilometers
        centimetre centimeter  centimetres centimeters  millimetre millimeter  millimetres millimeters  litre liter  litres liters  fibre fiber  fibres fibers
        calibre caliber  sombre somber  spectre specter  lustre luster  meagre meager  sabre saber  sabres sabers
        defence defense  defences defenses  offence offense  offences offenses  pretence pretense  licence license  licences licenses
        practise practice  practised practiced  practises practices  practising practicing
        programme program  programmes programs  catalogue catalog  catalogues catalogs  dialogue dialog  dialogues dialogs  analogue analog
        fulfil fulfill  fulfils fulfills  fulfilment fulfillment  enrol enroll  enrols enrolls  enrolment enrollment  instalment installment  instalments installments
        skilful skillful  skilfully skillfully  wilful willful  wilfully willfully  grey gray  greys grays  plough plow  ploughs plows  ploughed plowed
        judgement judgment  judgements judgments  acknowledgement acknowledgment  ageing aging  aluminium aluminum  aeroplane airplane  aeroplanes airplanes
        sen senator  sens senators  gov governor  govs governors  moustache mustache  pyjamas pajamas  cosy cozy  jewellery jewelry
        """);

    // "harbour", "harbours", "harbouring", "harbourmaster".
    private static readonly (string British, string American)[] Beginnings =
    [
        .. "colour labour favour honour harbour neighbour behaviour rumour humour armour flavour vapour odour parlour vigour rigour savour endeavour tumour saviour candour clamour demeanour fervour splendour valour ardour misdemeanour"
            .Split(' ').Select(w => (w, w.Replace("our", "or", StringComparison.Ordinal))),
        ("sceptic", "skeptic"), ("mould", "mold"), ("manoeuvr", "maneuver"), ("paediatr", "pediatr"), ("anaesthe", "anesthe"), ("orthopaed", "orthoped"),
        ("encyclopaed", "encycloped"), ("haemo", "hemo"), ("foet", "fet"), ("oestrogen", "estrogen"), ("leukaem", "leukem"), ("gynaecolog", "gynecolog"),
        ("analyz", "analys"), ("paralyz", "paralys"), ("catalyz", "catalys"),
    ];

    // "travelled", "cancelling", "counsellor": American doubles no l behind a weak syllable.
    private static readonly FrozenSet<string> SingleL =
        ("travel cancel label model fuel signal counsel level total rival quarrel marshal channel tunnel dial duel equal marvel panel shovel unravel libel towel funnel "
        + "jewel shrivel swivel grovel pedal spiral initial bevel barrel dishevel enamel gravel refuel tranquil")
      .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] DoubleLEndings = ["led", "ling", "ler", "lers", "lor", "lors"];

    // What both write with s, without "-ise"; short words are never changed.
    private static readonly FrozenSet<string> AlwaysS =
        ("compr comprom desp disgu enterpr exerc expert franch improv merchand otherw parad prec imprec prem prom appra superv surm surpr telev treat likew mala torto porpo "
        + "circumc advert repr appr chast clockw anticlockw counterclockw sunr moonr fundra turquo lengthw edgew sidew unadv")
      .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly (string British, string American)[] Ise =
    [
        ("isations", "izations"), ("isation", "ization"), ("isational", "izational"), ("isers", "izers"), ("iser", "izer"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"), ("ise", "ize"),
    ];

    private const int ShortestBeforeIse = 4;

    // "specimen" and "Yemen" are no men.
    private static readonly FrozenSet<string> NoMen =
        "specimen abdomen regimen acumen stamen yemen hymen bitumen cyclamen lumen turkmen bremen carmen omen amen semen ramen albumen dolmen foramen ligamen"
          .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"women" gives "woman", "harbours" "harbors", "organisation" "organization"; most words give themselves.</summary>
    /// <param name="word">Small ASCII letters only.</param>
    public static string OneOf(string word)
    {
        if (Words.TryGetValue(word, out var other))
        {
            return other;
        }

        // "policemen", "spokeswomen"; with fewer letters only "women".
        if (word.EndsWith("men", StringComparison.Ordinal) && (word.Length > 5 || word == "women") && !NoMen.Contains(word))
        {
            return word[..^2] + "an";
        }

        foreach (var (british, american) in Beginnings)
        {
            if (word[0] == british[0] && word.StartsWith(british, StringComparison.Ordinal))
            {
                word = american + word[british.Length..]; // which may also end in "-ise": "colourise"
                break;
            }
        }

        foreach (var ending in word.Contains("ll", StringComparison.Ordinal) ? DoubleLEndings : [])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && SingleL.Contains(word[..^ending.Length]))
            {
                return word[..^ending.Length] + ending[1..];
            }
        }

        foreach (var (british, american) in word.Contains("is", StringComparison.Ordinal) ? Ise : [])
        {
            if (word.EndsWith(british, StringComparison.Ordinal))
            {
                var stem = word[..^british.Length];
                return stem.Length >= ShortestBeforeIse && !AlwaysS.Contains(stem) ? stem + american : word;
            }
        }

        return word;
    }

    private static FrozenDictionary<string, string> Pairs(string lines) => lines
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
