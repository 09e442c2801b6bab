using NodaTime;

namespace EarlyWarning.Rules.Tests;

/// <summary>Appends to companies by their place, as tables of tests name them.</summary>
internal static class PanelRows
{
    public static AppendResult Append(this PanelBuilder builder, int row, string indicator, CalendarPeriod period, double? value, LocalDate? known = null) =>
        builder.Append(builder.RowAt(row), indicator, period, value, known);

    public static void AppendEvent(this PanelBuilder builder, int row, string indicator, LocalDate day, double value = 1, LocalDate? known = null) =>
        builder.AppendEvent(builder.RowAt(row), indicator, day, value, known);
}
