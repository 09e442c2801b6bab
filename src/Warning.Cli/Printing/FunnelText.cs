using System.Text.Json;
using EarlyWarning.Cli.Messages;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the funnel, the counts of what became of the warnings, as text or JSON.</summary>
internal static class FunnelText
{
    public static void Write(Canvas canvas, Funnel funnel)
    {
        canvas.WriteLine(FunnelMessages.Title, Canvas.Bold);
        canvas.WriteIndented(FunnelMessages.Warnings(funnel.Companies, funnel.Warnings, funnel.HandledEarly, funnel.Closed), Canvas.Plain);
        canvas.WriteIndented(FunnelMessages.Letters(funnel.Reminders, funnel.Opinions, funnel.Suggestions, funnel.Answered, funnel.Overdue), Canvas.Plain);
        canvas.WriteIndented(FunnelMessages.Results(funnel.Workers, AmountMessages.Yuan(funnel.Yuan)), Canvas.Plain);
    }

    public static void Write(Utf8JsonWriter json, Funnel funnel)
    {
        json.WriteStartObject();
        foreach ((string name, decimal number) in funnel.Numbers) json.WriteNumber(name, number);
        json.WriteEndObject();
    }
}
