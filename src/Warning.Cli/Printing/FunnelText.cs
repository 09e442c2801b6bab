using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the funnel, the counts of what became of the warnings, as text or JSON.</summary>
internal static class FunnelText
{
    public static void Write(Canvas canvas, Funnel funnel)
    {
        canvas.WriteLine("From warning to closed case", Canvas.Bold);
        canvas.WriteLine($"  {Count.Of(funnel.Companies, "company", "companies")}, {Count.Of(funnel.Warnings, "warning")}: {Count.Number(funnel.HandledEarly)} handled early, {Count.Number(funnel.Closed)} closed", Canvas.Plain);
        canvas.WriteLine($"  {Count.Of(funnel.Reminders, "reminder")}, {Count.Of(funnel.Opinions, "opinion")}, {Count.Of(funnel.Suggestions, "suggestion")} issued: {Count.Number(funnel.Answered)} answered, {Count.Number(funnel.Overdue)} overdue", Canvas.Plain);
        canvas.WriteLine($"  {Count.Of(funnel.Workers, "worker")} helped, {funnel.Yuan.ToString("#,0.##", CultureInfo.InvariantCulture)} yuan recovered", Canvas.Plain);
    }

    public static void Write(Utf8JsonWriter json, Funnel funnel)
    {
        json.WriteStartObject();
        foreach ((string name, decimal number) in funnel.Numbers) json.WriteNumber(name, number);
        json.WriteEndObject();
    }
}
