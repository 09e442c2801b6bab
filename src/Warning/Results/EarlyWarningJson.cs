using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EarlyWarning.Results;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// The JSON of results, in the shape of <c>alerts.jsonl</c>: levels, states and reasons as its words (<c>rule-cleared</c>), dates as ISO 8601, points without
/// trailing zeros. It needs no reflection. Use it alone, <c>JsonSerializer.Serialize(found, EarlyWarningJson.Default.Assessment)</c>, or before others in a
/// chain of resolvers: <c>options.TypeInfoResolverChain.Insert(0, EarlyWarningJson.Default)</c>. Thread-safe.
/// </summary>
/// <remarks>
/// Keys that are not known are passed over when it reads, so that a newer writer does not break an older reader; what is there and cannot be is a
/// <see cref="JsonException"/> that names its path. Characters outside ASCII are written as they are: do not put the text into HTML unescaped.
/// </remarks>
public sealed class EarlyWarningJson : JsonSerializerContext, IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> types;

    private EarlyWarningJson(ResultJson results)
        : base(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) => types = new()
        {
            [typeof(Alert)] = Of(results.Write, ResultJson.ReadAlert),
            [typeof(IReadOnlyList<Alert>)] = Of<IReadOnlyList<Alert>>((json, alerts) => ResultJson.WriteAll(json, alerts, results.Write), place => [.. place.Items(ResultJson.ReadAlert)]),
            [typeof(Assessment)] = Of(results.Write, ResultJson.ReadAssessment),
            [typeof(IReadOnlyList<Assessment>)] = Of<IReadOnlyList<Assessment>>((json, found) => ResultJson.WriteAll(json, found, results.Write), place => [.. place.Items(ResultJson.ReadAssessment)]),
            [typeof(FiredRule)] = Of(results.Write, ResultJson.ReadFired),
            [typeof(IndeterminateRule)] = Of(results.Write, ResultJson.ReadIndeterminate),
            [typeof(ReleasedRule)] = Of(ResultJson.Write, ResultJson.ReadReleased),
            [typeof(Referral)] = Of(ResultJson.Write, ResultJson.ReadReferral),
            [typeof(Evidence)] = Of(results.Write, ResultJson.ReadEvidence),
            [typeof(MissingReason)] = Of(ResultJson.Write, ResultJson.ReadMissing),
            [typeof(Level)] = OfWord<Level>(),
            [typeof(HoldReason)] = OfWord<HoldReason>(),
            [typeof(ReleaseReason)] = OfWord<ReleaseReason>(),
            [typeof(EpisodeTransition)] = OfWord<EpisodeTransition>(),
            [typeof(TransitionReason)] = OfWord<TransitionReason>(),
            [typeof(LetterStep)] = OfWord<LetterStep>(),
            [typeof(LetterState)] = OfWord<LetterState>(),
            [typeof(LocalDate)] = Of((json, date) => json.WriteStringValue(ResultJson.Iso(date)), place => place.Date()),
        };

    /// <summary>
    /// The whole of results: what is read is equal to what was written. Beside the keys of <c>alerts.jsonl</c> it has, where they say more, the level without
    /// held rules, shadow rules, withdrawn rules, and of a rule its category, group, floor and sentence for letters.
    /// </summary>
    public static EarlyWarningJson Default { get; } = new(new ResultJson(isWhole: true));

    /// <summary>Exactly the keys of <c>alerts.jsonl</c>, as a scan writes it. What it reads writes the same line again.</summary>
    public static EarlyWarningJson Lines { get; } = new(new ResultJson(isWhole: false));

    /// <summary>A listed company, a line of <c>alerts.jsonl</c>.</summary>
    public JsonTypeInfo<Alert> Alert => Of<Alert>();

    /// <summary>Listed companies, as an array.</summary>
    public JsonTypeInfo<IReadOnlyList<Alert>> AlertList => Of<IReadOnlyList<Alert>>();

    /// <summary>The assessment of a company.</summary>
    public JsonTypeInfo<Assessment> Assessment => Of<Assessment>();

    /// <summary>Assessments, as an array.</summary>
    public JsonTypeInfo<IReadOnlyList<Assessment>> AssessmentList => Of<IReadOnlyList<Assessment>>();

    /// <summary>A rule that has fired.</summary>
    public JsonTypeInfo<FiredRule> FiredRule => Of<FiredRule>();

    /// <summary>A rule that cannot be decided, with what is missing.</summary>
    public JsonTypeInfo<IndeterminateRule> IndeterminateRule => Of<IndeterminateRule>();

    /// <summary>A referral.</summary>
    public JsonTypeInfo<Referral> Referral => Of<Referral>();

    /// <summary>A level, such as <c>"red"</c>.</summary>
    public JsonTypeInfo<Level> Level => Of<Level>();

    /// <inheritdoc/>
    protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

    /// <inheritdoc/>
    public override JsonTypeInfo? GetTypeInfo(Type type) => Options.TryGetTypeInfo(type, out JsonTypeInfo? found) ? found : null;

    /// <inheritdoc/>
    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (!types.TryGetValue(type, out Func<JsonSerializerOptions, JsonTypeInfo>? make)) return null;
        JsonTypeInfo found = make(options);
        found.OriginatingResolver = this;
        return found;
    }

    private JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static Func<JsonSerializerOptions, JsonTypeInfo> Of<T>(Action<Utf8JsonWriter, T> write, Func<JsonPlace, T> read)
    {
        ResultConverter<T> converter = new(write, read);
        return options => JsonMetadataServices.CreateValueInfo<T>(options, converter);
    }

    private static Func<JsonSerializerOptions, JsonTypeInfo> OfWord<TEnum>()
        where TEnum : struct, Enum => Of<TEnum>((json, value) => json.WriteStringValue(ResultJson.Word(value)), place => place.Word<TEnum>());
}
