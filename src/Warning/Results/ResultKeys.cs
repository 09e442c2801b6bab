using System.Text.Json;

namespace EarlyWarning.Results;

/// <summary>The keys of results, encoded once.</summary>
internal static class ResultKeys
{
    public static readonly JsonEncodedText AffectedWorkers = JsonEncodedText.Encode("affectedWorkers");
    public static readonly JsonEncodedText AffectedWorkersAreApproximate = JsonEncodedText.Encode("affectedWorkersApproximate");
    public static readonly JsonEncodedText Approximate = JsonEncodedText.Encode("approximate");
    public static readonly JsonEncodedText AsOf = JsonEncodedText.Encode("asOf");
    public static readonly JsonEncodedText PeersAsOf = JsonEncodedText.Encode("peersAsOf");
    public static readonly JsonEncodedText Basis = JsonEncodedText.Encode("basis");
    public static readonly JsonEncodedText Because = JsonEncodedText.Encode("because");
    public static readonly JsonEncodedText Category = JsonEncodedText.Encode("category");
    public static readonly JsonEncodedText Company = JsonEncodedText.Encode("company");
    public static readonly JsonEncodedText Computed = JsonEncodedText.Encode("computed");
    public static readonly JsonEncodedText Counted = JsonEncodedText.Encode("counted");
    public static readonly JsonEncodedText Decidable = JsonEncodedText.Encode("decidable");
    public static readonly JsonEncodedText Due = JsonEncodedText.Encode("due");
    public static readonly JsonEncodedText Episode = JsonEncodedText.Encode("episode");
    public static readonly JsonEncodedText EpisodeLevel = JsonEncodedText.Encode("episodeLevel");
    public static readonly JsonEncodedText Evidence = JsonEncodedText.Encode("evidence");
    public static readonly JsonEncodedText Feed = JsonEncodedText.Encode("feed");
    public static readonly JsonEncodedText File = JsonEncodedText.Encode("file");
    public static readonly JsonEncodedText FirstSince = JsonEncodedText.Encode("firstSince");
    public static readonly JsonEncodedText Floor = JsonEncodedText.Encode("floor");
    public static readonly JsonEncodedText Group = JsonEncodedText.Encode("group");
    public static readonly JsonEncodedText Held = JsonEncodedText.Encode("held");
    public static readonly JsonEncodedText HeldBy = JsonEncodedText.Encode("heldBy");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText Indeterminate = JsonEncodedText.Encode("indeterminate");
    public static readonly JsonEncodedText Indicator = JsonEncodedText.Encode("indicator");
    public static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    public static readonly JsonEncodedText Letter = JsonEncodedText.Encode("letter");
    public static readonly JsonEncodedText LetterSentence = JsonEncodedText.Encode("letterSentence");
    public static readonly JsonEncodedText Level = JsonEncodedText.Encode("level");
    public static readonly JsonEncodedText LevelNow = JsonEncodedText.Encode("levelNow");
    public static readonly JsonEncodedText LevelWithWithdrawn = JsonEncodedText.Encode("levelWithWithdrawn");
    public static readonly JsonEncodedText Missing = JsonEncodedText.Encode("missing");
    public static readonly JsonEncodedText Town = JsonEncodedText.Encode("town");
    public static readonly JsonEncodedText Address = JsonEncodedText.Encode("address");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    public static readonly JsonEncodedText Notified = JsonEncodedText.Encode("notified");
    public static readonly JsonEncodedText Number = JsonEncodedText.Encode("number");
    public static readonly JsonEncodedText Period = JsonEncodedText.Encode("period");
    public static readonly JsonEncodedText Rank = JsonEncodedText.Encode("rank");
    public static readonly JsonEncodedText Reason = JsonEncodedText.Encode("reason");
    public static readonly JsonEncodedText Referrals = JsonEncodedText.Encode("referrals");
    public static readonly JsonEncodedText Released = JsonEncodedText.Encode("released");
    public static readonly JsonEncodedText Row = JsonEncodedText.Encode("row");
    public static readonly JsonEncodedText Rules = JsonEncodedText.Encode("rules");
    public static readonly JsonEncodedText Score = JsonEncodedText.Encode("score");
    public static readonly JsonEncodedText ScoreHigh = JsonEncodedText.Encode("scoreHigh");
    public static readonly JsonEncodedText Shadow = JsonEncodedText.Encode("shadow");
    public static readonly JsonEncodedText SilencedUntil = JsonEncodedText.Encode("silencedUntil");
    public static readonly JsonEncodedText Since = JsonEncodedText.Encode("since");
    public static readonly JsonEncodedText State = JsonEncodedText.Encode("state");
    public static readonly JsonEncodedText Term = JsonEncodedText.Encode("term");
    public static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    public static readonly JsonEncodedText To = JsonEncodedText.Encode("to");
    public static readonly JsonEncodedText Unit = JsonEncodedText.Encode("unit");
    public static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    public static readonly JsonEncodedText Why = JsonEncodedText.Encode("why");
    public static readonly JsonEncodedText Withdrawn = JsonEncodedText.Encode("withdrawn");
    public static readonly JsonEncodedText Within = JsonEncodedText.Encode("within");
}
