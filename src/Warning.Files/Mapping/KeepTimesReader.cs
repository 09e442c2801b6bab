using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>Reads <c>keep</c> of a scan file: for how long what is about persons is kept.</summary>
internal sealed class KeepTimesReader(ObjectReader reader, Diagnostics diagnostics)
{
    public KeepTimes Read()
    {
        KeepTimes times = new() { Remarks = Time("remarks"), Persons = Time("persons"), Evidence = Time("evidence"), Results = Time("results") };
        reader.Finish();
        return times;
    }

    /// <summary>Reads a time of at least a day: one of none would delete what is recorded at once.</summary>
    private CalendarSpan? Time(string kind)
    {
        if (reader.Duration<CalendarSpan>(kind, CalendarSpan.TryParse) is not { } time) return null;
        if (time.Count > 0) return time;
        diagnostics.Error(DiagnosticCodes.ScanNumberOutOfRange, reader.Json.Find(kind)!, ScanFileMessages.KeptForNoTime(kind, time.ToString()));
        return null;
    }
}
