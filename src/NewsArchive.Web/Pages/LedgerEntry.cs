using NewsArchive.Store.Quotes;

namespace NewsArchive.Web.Pages;

/// <summary>A quote in a ledger, which on the speaker's own page says only in which role they spoke.</summary>
public sealed record LedgerEntry(QuoteCard Quote, bool ShowsSpeaker = true);
