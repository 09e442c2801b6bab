using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EarlyWarning.Files.Ledgers;

/// <summary>The names of the kinds of events in ledger lines. A new kind takes a row here and one in <see cref="LedgerJson"/>.</summary>
internal static class LedgerEventNames
{
    private static readonly Dictionary<string, Type> Kinds = new(StringComparer.Ordinal)
    {
        ["scan-began"] = typeof(ScanBegan),
        ["scan-ended"] = typeof(ScanEnded),
        ["scan-written"] = typeof(ScanWritten),
        ["latches-moved"] = typeof(LatchesMoved),
        ["episode-moved"] = typeof(EpisodeMoved),
        ["silence-ended"] = typeof(SilenceEnded),
        ["company-silenced"] = typeof(CompanySilenced),
        ["episode-closed"] = typeof(EpisodeClosed),
        ["episode-reopened"] = typeof(EpisodeReopened),
        ["case-dispatched"] = typeof(CaseDispatched),
        ["case-overdue"] = typeof(CaseOverdue),
        ["case-escalated"] = typeof(CaseEscalated),
        ["case-assigned"] = typeof(CaseAssigned),
        ["case-marked"] = typeof(CaseMarked),
        ["case-urged"] = typeof(CaseUrged),
        ["closing-submitted"] = typeof(ClosingSubmitted),
        ["closing-returned"] = typeof(ClosingReturned),
        ["act-corrected"] = typeof(ActCorrected),
        ["act-withdrawn"] = typeof(ActWithdrawn),
        ["scan-withdrawn"] = typeof(ScanWithdrawn),
        ["letter-proposed"] = typeof(LetterProposed),
        ["letter-overdue"] = typeof(LetterOverdue),
        ["letter-due"] = typeof(LetterDue),
        ["letter-verified"] = typeof(LetterVerified),
        ["letter-drafted"] = typeof(LetterDrafted),
        ["letter-issued"] = typeof(LetterIssued),
        ["letter-served"] = typeof(LetterServed),
        ["letter-replied"] = typeof(LetterReplied),
        ["letter-accepted"] = typeof(LetterAccepted),
        ["letter-escalated"] = typeof(LetterEscalated),
        ["letter-voided"] = typeof(LetterVoided),
        ["letter-closed"] = typeof(LetterClosed),
        ["letter-fulfilled"] = typeof(LetterFulfilled),
        ["letter-reopened"] = typeof(LetterReopened),
        ["letter-opened"] = typeof(LetterOpened),
        ["open-reminder-issued"] = typeof(OpenReminderIssued),
        ["letter-revoked"] = typeof(LetterRevoked),
        ["letter-promise-missed"] = typeof(LetterPromiseMissed),
        ["evidence-attached"] = typeof(EvidenceAttached),
        ["company-visited"] = typeof(CompanyVisited),
        ["objection-answered"] = typeof(ObjectionAnswered),
        ["case-archived"] = typeof(CaseArchived),
        ["texts-redacted"] = typeof(TextsRedacted),
        ["channel-opened"] = typeof(ChannelOpened),
        ["notice-delivered"] = typeof(NoticeDelivered),
        ["warning-received"] = typeof(WarningReceived),
        ["warning-struck-off"] = typeof(WarningStruckOff),
        ["company-warned"] = typeof(CompanyWarned),
        ["case-referred"] = typeof(CaseReferred),
        ["referral-received"] = typeof(ReferralReceived),
        ["referral-answered"] = typeof(ReferralAnswered),
        ["referral-overdue"] = typeof(ReferralOverdue),
    };

    private static readonly FrozenDictionary<string, Kind> ByName = Kinds.ToFrozenDictionary(kind => kind.Key, kind => new Kind(kind.Key, kind.Value), StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, Kind> ByType = ByName.Values.ToFrozenDictionary(kind => kind.Type);

    private static readonly FrozenDictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> ByCharacters = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Returns whether an entry has a stamp, and an event that has a name here.</summary>
    public static bool Know(LedgerEntry entry) => entry is { Stamp: not null, Event: { } happened } && ByType.ContainsKey(happened.GetType());

    public static (JsonEncodedText Name, JsonTypeInfo Json) Of(LedgerEvent happened)
    {
        Kind kind = ByType[happened.GetType()];
        return (kind.Name, kind.Json);
    }

    /// <summary>Finds the kind of a name, given in ASCII.</summary>
    public static bool TryGet(ReadOnlySpan<byte> name, out JsonTypeInfo? json)
    {
        const int Longest = 64;
        json = null;
        Span<char> text = stackalloc char[Longest];
        if (name.Length > Longest || System.Text.Ascii.ToUtf16(name, text, out int length) != System.Buffers.OperationStatus.Done) return false;
        if (!ByCharacters.TryGetValue(text[..length], out Kind? kind)) return false;
        json = kind.Json;
        return true;
    }

    /// <summary>A kind of event. How it is written is made when one is met: a scan meets few of the kinds.</summary>
    private sealed class Kind(string name, Type type)
    {
        private JsonTypeInfo? json;

        public Type Type => type;

        public JsonEncodedText Name { get; } = JsonEncodedText.Encode(name);

        public JsonTypeInfo Json => json ??= LedgerJsonOptions.Strict.GetTypeInfo(type);
    }
}
