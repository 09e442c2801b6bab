using System.Text.Json.Serialization;

namespace EarlyWarning.Formats.Benchmarks;

/// <summary>A row of the payroll's feed, as an app would have it.</summary>
internal sealed record PayrollRow
{
    public static readonly string[] Columns = ["信用代码", "月份", "工资总额", "发薪人数", "人均工资", "发薪延迟天数"];

    [JsonPropertyName("信用代码")]
    public required string Company { get; init; }

    [JsonPropertyName("月份")]
    public required string Month { get; init; }

    [JsonPropertyName("工资总额")]
    public double? Payroll { get; init; }

    [JsonPropertyName("发薪人数")]
    public double? Workers { get; init; }

    [JsonPropertyName("人均工资")]
    public double? MeanPay { get; init; }

    [JsonPropertyName("发薪延迟天数")]
    public double? Delay { get; init; }
}

/// <summary>How a row is deserialised without reflection, the fastest way that System.Text.Json has.</summary>
[JsonSerializable(typeof(PayrollRow))]
internal sealed partial class PayrollJson : JsonSerializerContext;
