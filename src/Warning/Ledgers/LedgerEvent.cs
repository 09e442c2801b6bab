using System.Text.Json.Serialization;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// One line of the ledger: what a scan found or a person did. Immutable; equal by value of its parts, lists by reference. The alert book and
/// the letter register are folds over these and nothing else.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(LedgerOpened), "ledger-opened")]
[JsonDerivedType(typeof(ScanBegan), "scan-began")]
[JsonDerivedType(typeof(ScanEnded), "scan-ended")]
[JsonDerivedType(typeof(ScanWritten), "scan-written")]
[JsonDerivedType(typeof(LatchesMoved), "latches-moved")]
[JsonDerivedType(typeof(EpisodeMoved), "episode-moved")]
[JsonDerivedType(typeof(SilenceEnded), "silence-ended")]
[JsonDerivedType(typeof(CompanySilenced), "company-silenced")]
[JsonDerivedType(typeof(EpisodeClosed), "episode-closed")]
[JsonDerivedType(typeof(LetterProposed), "letter-proposed")]
[JsonDerivedType(typeof(LetterOverdue), "letter-overdue")]
[JsonDerivedType(typeof(LetterDue), "letter-due")]
[JsonDerivedType(typeof(LetterVerified), "letter-verified")]
[JsonDerivedType(typeof(LetterDrafted), "letter-drafted")]
[JsonDerivedType(typeof(LetterIssued), "letter-issued")]
[JsonDerivedType(typeof(LetterServed), "letter-served")]
[JsonDerivedType(typeof(LetterReplied), "letter-replied")]
[JsonDerivedType(typeof(LetterAccepted), "letter-accepted")]
[JsonDerivedType(typeof(LetterEscalated), "letter-escalated")]
[JsonDerivedType(typeof(LetterVoided), "letter-voided")]
[JsonDerivedType(typeof(LetterClosed), "letter-closed")]
public abstract record LedgerEvent
{
    /// <summary>When it was recorded.</summary>
    [JsonPropertyOrder(-4)]
    public required Instant At { get; init; }

    /// <summary>The as-of date of the scan; for what a person did, that of the last scan before it.</summary>
    [JsonPropertyOrder(-3)]
    public required LocalDate AsOf { get; init; }

    /// <summary>The hash of the rule pack of that scan.</summary>
    [JsonPropertyOrder(-2)]
    public required string Pack { get; init; }

    /// <summary><c>scan</c>, or who did it.</summary>
    [JsonPropertyOrder(-1)]
    public required string Actor { get; init; }
}
