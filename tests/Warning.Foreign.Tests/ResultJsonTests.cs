using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EarlyWarning;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using EarlyWarning.Testing;
using NodaTime;

namespace UnionApp;

/// <summary>Results as JSON, as an app sees them that has the packages alone.</summary>
public sealed class ResultJsonTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("union-app-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Each_line_that_a_scan_writes_is_that_of_the_context_and_is_read_back()
    {
        ScanResult result = await ScanSample();
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(result.Place, "alerts.jsonl"));
        Assert.Equal(result.Alerts.Count, lines.Length);
        foreach ((Alert alert, string line) in result.Alerts.Zip(lines))
        {
            Assert.Equal(line, JsonSerializer.Serialize(alert, EarlyWarningJson.Lines.Alert));
            Assert.Equal(line, JsonSerializer.Serialize(Read(line, EarlyWarningJson.Default.Alert), EarlyWarningJson.Lines.Alert));
            Assert.Equal(alert, RoundTrip(alert, EarlyWarningJson.Default.Alert));
            Assert.Equal(alert.GetHashCode(), RoundTrip(alert, EarlyWarningJson.Default.Alert).GetHashCode());
            Assert.Equal(alert.Assessment, RoundTrip(alert.Assessment, EarlyWarningJson.Default.Assessment));
        }

        Assert.Equal(result.Alerts, RoundTrip(result.Alerts, EarlyWarningJson.Default.AlertList));
    }

    [Fact]
    public void An_alert_with_all_that_there_is_comes_back_equal()
    {
        Assessment found = new AssessmentBuilder("A")
            .Fired(
                Sample.FiredRule(Sample.Rule("a", 45.25m) with { Floor = Level.Red, Group = "g", Category = "wages", Basis = ["第五十条"] }) with
                {
                    Since = new LocalDate(2026, 10, 1),
                    Held = HoldReason.MissingData,
                    LetterSentence = "你单位存在拖欠工资的情形",
                    Evidence = [new Evidence("x", 2.5, "month", "2026-10", "arrears"), new Evidence("y", "440784", null, null, null), new Evidence("z", true, null, null, null), new Evidence("w", 0.1 + 0.2, null, null, null) { IsComputed = true }, new Evidence("v", null, null, null, null)],
                },
                Sample.FiredRule(Sample.Rule("s") with { IsShadow = true }))
            .Undecided(Sample.IndeterminateRule("u", 20) with { Missing = [new MissingReason("x", "unread", "2026-10") { Unread = new UnreadRow("arrears", "arrears.csv", 12) }, new MissingReason("y", "stale", null)] })
            .Released("r", ReleaseReason.RuleNotInPack)
            .Refers(Sample.Referral() with { IsDecided = false, Within = null, Missing = [new MissingReason("headcount", "missing", null)] })
            .Affects(12)
            .Build() with
        { Withdrawn = [new RuleLevel("r", Level.Orange)], LevelWithWithdrawn = Level.Red };
        Alert alert = new AlertBuilder(found).Named("“某”厂 <A>").Silenced(new LocalDate(2026, 12, 1)).WithLetter(LetterStep.Opinion, LetterState.Served).Build();
        Assert.Equal(alert, RoundTrip(alert, EarlyWarningJson.Default.Alert));
        Assert.Equal(found, RoundTrip(found, EarlyWarningJson.Default.Assessment));
        Assert.Equal("""
            {"rank":1,"company":"A","name":"“某”厂 <A>","asOf":"2026-11-01","level":"red","score":45.25,"scoreHigh":65.25,"affectedWorkers":12,"state":"unchanged","reason":"silenced","since":"2026-11-01","silencedUntil":"2026-12-01","notified":false,"episode":"A@2026-11-01","rules":[{"id":"a","title":"a","score":45.25,"counted":45.25,"since":"2026-10-01","held":"missing-data","because":"a。","basis":["第五十条"],"evidence":[{"term":"x","value":2.5,"unit":"month","period":"2026-10","feed":"arrears"},{"term":"y","value":"440784","unit":null,"period":null,"feed":null},{"term":"z","value":true,"unit":null,"period":null,"feed":null},{"term":"w","value":0.30000000000000004,"unit":null,"period":null,"feed":null},{"term":"v","value":null,"unit":null,"period":null,"feed":null}]}],"released":[{"id":"r","reason":"rule-not-in-pack"}],"indeterminate":[{"id":"u","score":20,"missing":[{"indicator":"x","why":"unread","since":"2026-10","feed":"arrears","file":"arrears.csv","row":12},{"indicator":"y","why":"stale","since":null}]}],"referrals":[{"id":"major-dispute","to":"专报","within":null,"reason":"major-dispute。","decidable":false,"missing":[{"indicator":"headcount","why":"missing","since":null}]}],"letter":{"kind":"opinion","state":"served","id":"A@2026-11-01#opinion","number":"某工劳监函字〔2026〕1号","due":"2026-11-15"}}
            """, JsonSerializer.Serialize(alert, EarlyWarningJson.Lines.Alert));
        Assert.Contains("\"heldBy\":\"missing-data\",\"shadow\":[{\"id\":\"s\"", JsonSerializer.Serialize(alert, EarlyWarningJson.Default.Alert), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(VisitPlace.Planned, null, false, null, "\"visit\":{\"place\":\"planned\"},\"rules\"")]
    [InlineData(VisitPlace.Planned, null, true, null, "\"visit\":{\"place\":\"planned\",\"tied\":true}")]
    [InlineData(VisitPlace.Below, 12.5, false, null, "\"visit\":{\"place\":\"below\",\"lacks\":12.5}")]
    [InlineData(VisitPlace.Below, 0.0, true, null, "\"visit\":{\"place\":\"below\",\"lacks\":0,\"tied\":true}")]
    [InlineData(VisitPlace.Visited, null, false, 22, "\"visit\":{\"place\":\"visited\",\"actedOn\":\"2026-11-22\"}")]
    [InlineData(VisitPlace.Silenced, null, false, null, "\"visit\":{\"place\":\"silenced\"}")]
    [InlineData(VisitPlace.Closed, null, false, null, "\"visit\":{\"place\":\"closed\"}")]
    public void Where_a_company_stands_to_the_line_of_visits_comes_back_equal(VisitPlace place, double? lacks, bool isTied, int? actedOn, string written)
    {
        ListedVisit visit = new(place) { Lacks = (decimal?)lacks, IsTied = isTied, ActedOn = actedOn is { } day ? new LocalDate(2026, 11, day) : null };
        Alert alert = new AlertBuilder(new AssessmentBuilder("A").Fired("a", 45).Build()).Build() with { Visit = visit };
        Assert.Contains(written, JsonSerializer.Serialize(alert, EarlyWarningJson.Lines.Alert), StringComparison.Ordinal);
        Assert.Equal(visit, RoundTrip(alert, EarlyWarningJson.Default.Alert).Visit);
        Assert.Equal(alert, RoundTrip(alert, EarlyWarningJson.Lines.Alert));
    }

    [Fact]
    public void A_company_assessed_by_the_default_pack_comes_back_equal()
    {
        Observations known = new Observations().Set("headcount", 120).Add("wage_arrears_months", new LocalDate(2026, 10, 31), 2.5).Unread("si_paid_cny");
        Assessment found = RulePack.Default.Assess(new Company("A", "某厂"), known, new LocalDate(2026, 11, 20));
        Assert.NotEmpty(found.Rules);
        Assert.Contains(found.Indeterminate.SelectMany(rule => rule.Missing), reason => reason.Unread is not null);
        Assert.Equal(found, RoundTrip(found, EarlyWarningJson.Default.Assessment));
    }

    [Fact]
    public void The_context_goes_before_the_resolvers_of_an_app_with_the_apps_own_options()
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { TypeInfoResolver = JsonTypeInfoResolver.Combine(EarlyWarningJson.Default, new DefaultJsonTypeInfoResolver()) };
        Answer answer = new(new AssessmentBuilder("A").Fired("a", 45).Build(), Level.Orange, new LocalDate(2026, 11, 1));
        string json = JsonSerializer.Serialize(answer, options);
        Assert.StartsWith("{\"found\":{\"company\":\"A\",\"asOf\":\"2026-11-01\",\"level\":\"orange\",\"score\":45,", json, StringComparison.Ordinal);
        Assert.EndsWith("\"worst\":\"orange\",\"day\":\"2026-11-01\"}", json, StringComparison.Ordinal);
        Assert.Equal(answer, JsonSerializer.Deserialize<Answer>(json, options));
    }

    [Theory]
    [InlineData("""{"company":"A"}""", "$", "a result needs the key 'level'")]
    [InlineData("""{"level":"crimson"}""", "$.level", "expected one of none, blue, yellow, orange, red; found \"crimson\"")]
    [InlineData("""{"level":"red","company":"A","asOf":"1.11.2026"}""", "$.asOf", "expected a date such as 2026-11-01; found \"1.11.2026\"")]
    [InlineData("""{"level":"red","company":"A","asOf":"2026-11-01","score":"45"}""", "$.score", "expected a number; found \"45\"")]
    [InlineData("""{"level":"red","company":"A","asOf":"2026-11-01","score":45,"scoreHigh":45,"rules":[{"id":"a","score":1,"counted":1},{"id":7}]}""", "$.rules[1].id", "expected a text; found 7")]
    [InlineData("""{"level":"red","company":"A","asOf":"2026-11-01","score":45,"scoreHigh":45,"referrals":[{"id":"a","to":"b","within":"soon"}]}""", "$.referrals[0].within", "expected a length of time such as 30d; found \"soon\"")]
    [InlineData("[]", "$", "expected an object; found []")]
    public void What_cannot_be_is_told_with_its_path(string json, string path, string message)
    {
        JsonException fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, EarlyWarningJson.Default.Assessment));
        Assert.Equal((path, message), (fault.Path, fault.Message));
    }

    [Fact]
    public void Keys_of_a_newer_writer_are_passed_over() => Assert.Equal(
        Level.Blue, Read("""{"company":"A","asOf":"2026-11-01","level":"blue","score":10,"scoreHigh":10,"later":{"a":[1]}}""", EarlyWarningJson.Default.Assessment).Level);

    private static T RoundTrip<T>(T value, JsonTypeInfo<T> type) => Read(JsonSerializer.Serialize(value, type), type);

    private static T Read<T>(string json, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(json), type)!;

    private Task<ScanResult> ScanSample()
    {
        DirectoryInfo place = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(place.FullName, "EarlyWarning.sln"))) place = place.Parent!;
        ScanFile scan = ScanFile.Load(Path.Combine(place.FullName, "samples", "shili"), OfficeFormats.All);
        return Scanner.ScanAsync(scan, new LocalDate(2026, 11, 1), new ScanOptions { Output = Path.Combine(folder, "out"), State = Path.Combine(folder, "state"), Clock = Morning.Clock });
    }

    private sealed record Answer(Assessment Found, Level Worst, LocalDate Day);
}
