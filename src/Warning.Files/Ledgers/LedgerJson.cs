using System.Text.Json.Serialization;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Writes and reads events as JSON, with code that is generated from their types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    Converters =
    [
        typeof(DateConverter), typeof(InstantConverter), typeof(WordConverter<Level>), typeof(WordConverter<EpisodeTransition>),
        typeof(WordConverter<TransitionReason>), typeof(WordConverter<ReleaseReason>), typeof(WordConverter<ClosedAs>), typeof(WordConverter<LetterStep>),
        typeof(WordConverter<ProposalReason>), typeof(WordConverter<PeriodUnit>), typeof(WordConverter<ServiceForm>), typeof(WordConverter<ReplyOutcome>),
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
internal sealed partial class LedgerJson : JsonSerializerContext;
