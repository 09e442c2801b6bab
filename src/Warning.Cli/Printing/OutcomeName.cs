using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Outcomes as rule files write them.</summary>
internal static class OutcomeName
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Fired => "fired",
        Outcome.Clear => "clear",
        _ => "indeterminate",
    };
}
