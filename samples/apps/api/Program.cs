using System.Text.Json;
using System.Text.Json.Serialization;
using EarlyWarning;
using EarlyWarning.Hosting;
using Union.Api;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddEarlyWarning();
builder.Services.AddHealthChecks().AddEarlyWarning();
WebApplication app = builder.Build();

app.MapHealthChecks("/health");
app.MapPost("/assessments", async (HttpRequest request, IRulePackSource rules, CancellationToken cancellationToken) =>
{
    using MemoryStream body = new();
    await request.Body.CopyToAsync(body, cancellationToken);
    RulePack pack = rules.Current;
    if (!CompanyObservations.TryRead(body.ToArray(), pack.Catalog, out CompanyObservations? told, out IReadOnlyList<JsonFault> faults))
        return Results.Problem(string.Join('\n', faults), statusCode: 400);
    if (!pack.TryAssess(told.Company, told.Observations, told.AsOf, out Assessment? found, out IReadOnlyList<ObservationFault> unfit))
        return Results.Problem(string.Join('\n', unfit.Select(fault => fault.Text)), statusCode: 400);
    return Results.Json(AssessmentResponse.Of(found, pack), ApiJson.Default.AssessmentResponse);
});
app.Run();

namespace Union.Api
{
    /// <summary>What follows from a company's observations, and what to ask for.</summary>
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
    [JsonSerializable(typeof(AssessmentResponse))]
    public sealed partial class ApiJson : JsonSerializerContext;
}
