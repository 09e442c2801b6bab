using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>Reads <c>budget</c> of a scan file: how many visits an office can make in a time.</summary>
internal sealed class VisitBudgetReader(ObjectReader reader, Diagnostics diagnostics)
{
    public VisitBudget? Read()
    {
        reader.Require("visits");
        reader.Require("per");
        int? visits = ReadVisits();
        CalendarSpan? per = ReadPer();
        string? backtest = reader.Text("backtest")?.Value;
        reader.Finish();
        return visits is { } number && per is { } time ? new VisitBudget(number, time) { Backtest = backtest } : null;
    }

    private int? ReadVisits()
    {
        if (reader.Number("visits") is not { } json) return null;
        if (json.Number is >= 1 and <= int.MaxValue && Math.Floor(json.Number) == json.Number) return (int)json.Number;
        diagnostics.Error(DiagnosticCodes.ScanNumberOutOfRange, json, ScanFileMessages.VisitsOutOfRange(json.Raw));
        return null;
    }

    private CalendarSpan? ReadPer()
    {
        if (reader.Duration<CalendarSpan>("per", CalendarSpan.TryParse) is not { } time) return null;
        if (time.Count > 0) return time;
        diagnostics.Error(DiagnosticCodes.ScanNumberOutOfRange, reader.Json.Find("per")!, ScanFileMessages.VisitsInNoTime(time.ToString()));
        return null;
    }
}
