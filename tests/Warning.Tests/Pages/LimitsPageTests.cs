using System.Globalization;
using System.Text;
using EarlyWarning.Companies;
using EarlyWarning.Messages;
using EarlyWarning.Pages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using NodaTime;

namespace EarlyWarning.Tests.Pages;

/// <summary>The limits of what an app gives of a company: each just under and just over it, and on the pages as the code has it.</summary>
public sealed class LimitsPageTests
{
    private static readonly IndicatorCatalog Catalog = new(
    [
        new Indicator { Id = "power_kwh", Kind = IndicatorKind.Measure, Cadence = Cadence.Daily },
        new Indicator { Id = "industry", Kind = IndicatorKind.Attribute, Type = AttributeType.Text },
    ]);

    private static readonly Limit[] OfApps =
    [
        new("numbers of a measure in JSON", "JSON 里一个数值指标的期数",
            CompanyJsonReader.MostLags, CompanyJsonMessages.TooManyNumbers(CompanyJsonReader.MostLags + 1, CompanyJsonReader.MostLags),
            size => Read($"\"power_kwh\": [{string.Join(',', Enumerable.Repeat('1', (int)size))}]")),
        new("characters of a text", "文字的字数",
            ObservationChecks.LongestText, ObservationMessages.TextTooLong(ObservationChecks.LongestText + 1, ObservationChecks.LongestText), Check),
        new("faults of one kind in JSON that are listed", "JSON 里逐一列出的同类问题", Diagnostics.MostOfOneCode, DiagnosticMessages.Others(1),
            size => Read(string.Join(',', Enumerable.Range(0, (int)size).Select(name => string.Create(CultureInfo.InvariantCulture, $"\"x{name}\": 1"))))),
        new("faults that an exception puts into its text", "异常文字里逐一写出的问题", Diagnostics.MostOfOneCode, DiagnosticMessages.Others(1),
            size => [Exception((int)size).Text.ToString()]),
    ];

    public static TheoryData<string> Names => [.. OfApps.Select(limit => limit.What)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Just_as_much_is_taken_and_of_more_the_message_is_said(string what) => OfApps.Single(limit => limit.What == what).CheckAsync();

    [Fact]
    public void The_pages_have_the_limits_of_the_code() => LimitsPage.Check("What an app gives", "应用提供的数据", OfApps);

    [Fact]
    public void A_hundred_thousand_faults_make_no_text_without_end() =>
        Assert.EndsWith("99,900 more of this kind are not listed", Exception(100_000).Text.ToString(), StringComparison.Ordinal);

    private static string[] Check(long size)
    {
        Observations observations = new();
        observations.Set("industry", new string('业', (int)size));
        return [.. new ObservationChecks(Catalog).FaultsOf(observations).Select(fault => fault.Text.ToString())];
    }

    private static ObservationsException Exception(int faults)
    {
        ObservationFault one = new("x", null, ObservationFaultReason.UnknownIndicator, Message.Of("x", "x", "x"));
        return new ObservationsException([.. Enumerable.Repeat(one, faults)]);
    }

    private static string[] Read(string given)
    {
        string json = $$"""{ "company": "A", "asOf": "2026-10-31", "given": { {{given}} } }""";
        CompanyObservations.TryRead(Encoding.UTF8.GetBytes(json), Catalog, out _, out IReadOnlyList<JsonFault> faults);
        return [.. faults.Select(fault => fault.Text.ToString())];
    }
}
