namespace NewsArchive.Extraction.People.Names;

/// <summary>Short forms of English given names that do not begin like the long one.</summary>
internal static class GivenNameForms
{
    private static readonly Dictionary<string, string> LongForms = new(StringComparer.Ordinal)
    {
        ["bill"] = "william", ["billy"] = "william", ["will"] = "william", ["bob"] = "robert", ["bobby"] = "robert", ["rob"] = "robert",
        ["dick"] = "richard", ["rick"] = "richard", ["jim"] = "james", ["jimmy"] = "james", ["mike"] = "michael", ["mick"] = "michael",
        ["jack"] = "john", ["johnny"] = "john", ["tony"] = "anthony", ["ted"] = "edward", ["teddy"] = "edward", ["ned"] = "edward", ["hank"] = "henry", ["harry"] = "henry",
        ["larry"] = "lawrence", ["chuck"] = "charles", ["charlie"] = "charles", ["steve"] = "stephen", ["peggy"] = "margaret", ["maggie"] = "margaret", ["meg"] = "margaret",
        ["liz"] = "elizabeth", ["beth"] = "elizabeth", ["betty"] = "elizabeth", ["kate"] = "katherine", ["kathy"] = "katherine", ["katie"] = "katherine",
        ["jenny"] = "jennifer", ["becky"] = "rebecca", ["sandy"] = "alexander", ["sasha"] = "alexander", ["joey"] = "joseph", ["gerry"] = "gerald", ["jerry"] = "gerald",
        ["andy"] = "andrew", ["drew"] = "andrew", ["tom"] = "thomas", ["nick"] = "nicholas", ["nicky"] = "nicholas", ["wes"] = "wesley", ["debbie"] = "deborah", ["sue"] = "susan",
        ["mickey"] = "michael", ["patty"] = "patricia", ["trish"] = "patricia", ["fred"] = "frederick", ["cathy"] = "catherine", ["terry"] = "terence", ["vicky"] = "victoria",
    };

    /// <summary>Whether two given names, in small letters, are forms of one: "bill" and "william".</summary>
    public static bool AreOne(string one, string other) =>
        LongForms.GetValueOrDefault(one, one) == LongForms.GetValueOrDefault(other, other);
}
