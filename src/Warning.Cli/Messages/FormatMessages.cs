using EarlyWarning.Cli.Commands;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>The formats of results, which are called the same in both languages.</summary>
internal static class FormatMessages
{
    public static Message Of(ResultFormat format) => format switch
    {
        ResultFormat.Text => new("text", "text", nameof(ResultFormat.Text)),
        ResultFormat.Csv => new("csv", "csv", nameof(ResultFormat.Csv)),
        ResultFormat.Json => new("json", "json", nameof(ResultFormat.Json)),
    };
}
