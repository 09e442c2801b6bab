using System.Text.Json;
using System.Text.Json.Serialization;
using EarlyWarning;
using EarlyWarning.Hosting;
using NodaTime;
using NodaTime.Text;
using Union.Api;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddEarlyWarning();
builder.Services.AddHealthChecks().AddEarlyWarning();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));
WebApplication app = builder.Build();

app.MapHealthChecks("/health");
app.MapPost("/assessments", (AssessmentRequest request, IRulePackSource rules) =>
{
    if (LocalDatePattern.Iso.Parse(request.AsOf) is not { Success: true, Value: var asOf }) return Results.Problem($"asOf: '{request.AsOf}' is no date yyyy-MM-dd", statusCode: 400);
    RulePack pack = rules.Current;
    try
    {
        Assessment found = pack.Assess(new Company(request.Company.Id, request.Company.Name), request.ToObservations(), asOf);
        return Results.Json(AssessmentResponse.Of(found, pack), ApiJson.Default.AssessmentResponse);
    }
    catch (Exception fault) when (fault is ArgumentException or FormatException)
    {
        return Results.Problem(fault.Message, statusCode: 400);
    }
});
app.Run();

namespace Union.Api
{
    /// <summary>What is known of a company.</summary>
    public sealed record AssessmentRequest(CompanyName Company, string AsOf)
    {
        public IReadOnlyDictionary<string, JsonElement> Attributes { get; init; } = new Dictionary<string, JsonElement>();

        public IReadOnlyList<Figure> Observations { get; init; } = [];

        public IReadOnlyList<string> Delivered { get; init; } = [];

        public Observations ToObservations()
        {
            Observations known = new();
            foreach ((string attribute, JsonElement value) in Attributes)
            {
                known.Set(attribute, value.ValueKind switch
                {
                    JsonValueKind.Number => value.GetDouble(),
                    JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
                    _ => value.GetString() ?? throw new FormatException($"{attribute}: a value is missing"),
                });
            }

            foreach (Figure figure in Observations) known.Add(figure.Indicator, DateOf(figure.Date), figure.Value ?? 1);
            return known.Deliver([.. Delivered]);
        }

        private static LocalDate DateOf(string date) =>
            LocalDatePattern.Iso.Parse(date) is { Success: true, Value: var day } ? day : throw new FormatException($"'{date}' is no date yyyy-MM-dd");
    }

    public sealed record CompanyName(string Id, string Name);

    public sealed record Figure(string Indicator, string Date, double? Value);

    /// <summary>What follows from it, and what to ask for.</summary>
    public sealed record AssessmentResponse(JsonElement Assessment, IReadOnlyList<Missing> Missing)
    {
        public static AssessmentResponse Of(Assessment found, RulePack pack) => new(
            JsonSerializer.SerializeToElement(found, EarlyWarningJson.Default.Assessment),
            [.. found.Indeterminate.SelectMany(rule => rule.Missing.Select(missing => (missing.Indicator, missing.Why, Rule: rule.Rule.Id)))
                .GroupBy(missing => (missing.Indicator, missing.Why))
                .Select(group => new Missing(group.Key.Indicator, pack.Catalog.TryGet(group.Key.Indicator, out var indicator) ? indicator.Title : group.Key.Indicator, group.Key.Why, group.Count()))
                .OrderByDescending(missing => missing.Rules)]);
    }

    public sealed record Missing(string Indicator, string Title, string Why, int Rules);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(AssessmentRequest))]
    [JsonSerializable(typeof(AssessmentResponse))]
    public sealed partial class ApiJson : JsonSerializerContext;
}
