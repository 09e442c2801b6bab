using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Ledgers;

/// <summary>The JSON of stamps and events, by code that is generated from their types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    Converters =
    [
        typeof(DateConverter), typeof(InstantConverter), typeof(ActConverter), typeof(WordConverter<Level>), typeof(WordConverter<EpisodeTransition>),
        typeof(WordConverter<TransitionReason>), typeof(WordConverter<ReleaseReason>), typeof(WordConverter<ClosedAs>), typeof(WordConverter<LetterStep>),
        typeof(WordConverter<ProposalReason>), typeof(WordConverter<PeriodUnit>), typeof(WordConverter<ServiceForm>), typeof(WordConverter<ReplyOutcome>),
        typeof(WordConverter<LedgerTextKind>), typeof(WordConverter<CaseSource>), typeof(WordConverter<OfficeRole>), typeof(SpanConverter),
        typeof(WordConverter<HandlingState>), typeof(WordConverter<CaseFinding>), typeof(WordConverter<HandlingMethod>),
        typeof(WordConverter<NoticeKind>), typeof(WordConverter<CaseBody>), typeof(WordConverter<BodyFinding>), typeof(WordConverter<ObjectionOutcome>),
    ])]
[JsonSerializable(typeof(EventStamp))]
[JsonSerializable(typeof(LedgerOpened))]
[JsonSerializable(typeof(ScanBegan))]
[JsonSerializable(typeof(ScanEnded))]
[JsonSerializable(typeof(ScanWritten))]
[JsonSerializable(typeof(LatchesMoved))]
[JsonSerializable(typeof(EpisodeMoved))]
[JsonSerializable(typeof(SilenceEnded))]
[JsonSerializable(typeof(CompanySilenced))]
[JsonSerializable(typeof(EpisodeClosed))]
[JsonSerializable(typeof(EpisodeReopened))]
[JsonSerializable(typeof(CaseDispatched))]
[JsonSerializable(typeof(CaseOverdue))]
[JsonSerializable(typeof(CaseEscalated))]
[JsonSerializable(typeof(CaseAssigned))]
[JsonSerializable(typeof(CaseMarked))]
[JsonSerializable(typeof(CaseUrged))]
[JsonSerializable(typeof(ClosingSubmitted))]
[JsonSerializable(typeof(ClosingReturned))]
[JsonSerializable(typeof(ActCorrected))]
[JsonSerializable(typeof(ActWithdrawn))]
[JsonSerializable(typeof(ScanWithdrawn))]
[JsonSerializable(typeof(LetterProposed))]
[JsonSerializable(typeof(LetterOverdue))]
[JsonSerializable(typeof(LetterDue))]
[JsonSerializable(typeof(LetterVerified))]
[JsonSerializable(typeof(LetterDrafted))]
[JsonSerializable(typeof(LetterIssued))]
[JsonSerializable(typeof(LetterServed))]
[JsonSerializable(typeof(LetterReplied))]
[JsonSerializable(typeof(LetterAccepted))]
[JsonSerializable(typeof(LetterEscalated))]
[JsonSerializable(typeof(LetterVoided))]
[JsonSerializable(typeof(LetterClosed))]
[JsonSerializable(typeof(LetterFulfilled))]
[JsonSerializable(typeof(LetterReopened))]
[JsonSerializable(typeof(LetterOpened))]
[JsonSerializable(typeof(OpenReminderIssued))]
[JsonSerializable(typeof(LetterRevoked))]
[JsonSerializable(typeof(LetterPromiseMissed))]
[JsonSerializable(typeof(EvidenceAttached))]
[JsonSerializable(typeof(CompanyVisited))]
[JsonSerializable(typeof(ObjectionAnswered))]
[JsonSerializable(typeof(CaseArchived))]
[JsonSerializable(typeof(TextsRedacted))]
[JsonSerializable(typeof(ChannelOpened))]
[JsonSerializable(typeof(NoticeDelivered))]
[JsonSerializable(typeof(WarningReceived))]
[JsonSerializable(typeof(WarningStruckOff))]
[JsonSerializable(typeof(CompanyWarned))]
[JsonSerializable(typeof(CaseReferred))]
[JsonSerializable(typeof(ReferralReceived))]
[JsonSerializable(typeof(ReferralAnswered))]
[JsonSerializable(typeof(ReferralOverdue))]
[JsonSerializable(typeof(KeptText))]
internal sealed partial class LedgerJson : JsonSerializerContext;

/// <summary>The options of ledger lines: Chinese is not escaped, and a value that cannot be null is required.</summary>
internal static class LedgerJsonOptions
{
    public static JsonSerializerOptions Strict { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        JsonSerializerOptions options = new(LedgerJson.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = LedgerJson.Default.WithAddedModifier(RequireWhatCannotBeNull),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Requires the values that cannot be null: nulls are left out of lines, so that a line without such a value is damaged.</summary>
    private static void RequireWhatCannotBeNull(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties.Where(property => property.AssociatedParameter is { IsNullable: false }))
            property.IsRequired = true;
    }
}

/// <summary>The values of the first line of a ledger's file.</summary>
/// <param name="Version">The version of the format.</param>
/// <param name="Issuer">The union's full name; null: the scan file names none.</param>
internal sealed record LedgerOpened(int Version, string? Issuer)
{
    /// <summary>The hash of the last line of the file before; null in the first file.</summary>
    public string? Previous { get; init; }

    /// <summary>The number of entries in all files before; null in the first file.</summary>
    public long? Position { get; init; }
}

/// <summary>Converts dates, written as <c>2026-11-01</c>.</summary>
internal sealed class DateConverter : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && LocalDatePattern.Iso.Parse(reader.GetString()!) is { Success: true } date
            ? date.Value
            : throw new JsonException(LedgerFileMessages.NoLedgerDate.ToString());

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}

/// <summary>Converts spans of the calendar, written as <c>5y</c>.</summary>
internal sealed class SpanConverter : JsonConverter<CalendarSpan>
{
    public override CalendarSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && CalendarSpan.TryParse(reader.GetString(), out CalendarSpan span)
            ? span
            : throw new JsonException(LedgerFileMessages.NoLedgerSpan.ToString());

    public override void Write(Utf8JsonWriter writer, CalendarSpan value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>Converts instants, written as <c>2026-11-01T22:00:00Z</c>.</summary>
internal sealed class InstantConverter : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && InstantPattern.ExtendedIso.Parse(reader.GetString()!) is { Success: true } instant
            ? instant.Value
            : throw new JsonException(LedgerFileMessages.NoLedgerInstant.ToString());

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
}
