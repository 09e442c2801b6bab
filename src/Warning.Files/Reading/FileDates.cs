using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Tables;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Finds, once a file, what its name, sheet and titles say of the dates of its rows, and which columns are a period each.</summary>
internal sealed class FileDates(FeedMapping mapping, ObservationDates dates)
{
    /// <summary>Completes the places of a file.</summary>
    /// <param name="places">Where its mapped columns stand.</param>
    /// <param name="columns">The feed's columns.</param>
    /// <param name="reader">The file, opened.</param>
    /// <param name="name">The file, as outputs name it.</param>
    /// <exception cref="FeedException">The file does not say of which date or year it is, or has no column of a period.</exception>
    public FilePlaces Complete(FilePlaces places, RowColumns columns, RecordReader reader, string name)
    {
        YearMapping? mapped = mapping.Date?.Year ?? mapping.Months?.Year;
        int? year = mapped?.Year ?? (mapped?.Outside is { } outside ? Find(outside, null, reader, name).Year : null);
        if (mapping.Months is { } months) return places with { Months = MonthsOf(places, columns, months, year, reader) };
        if (mapping.Date is { Outside: { } place }) return places with { Date = TextOf(Find(place, year, reader, name)) };
        if (mapping.Date is { Value: { } value }) return places with { Date = TextOf(Checked(Encoding.UTF8.GetBytes(value), reader)) };
        return year is null ? places : places with { Year = year };
    }

    /// <summary>Returns what stands beside the period in the header, of each measure.</summary>
    public static IReadOnlyList<string> NamesOf(IEnumerable<MeasureMapping> measures) => [.. measures.Select(measure => measure.Cell.Column.Value)];

    private IReadOnlyList<MonthPlaces> MonthsOf(FilePlaces places, RowColumns columns, MonthsMapping months, int? year, RecordReader reader)
    {
        if (reader.Table is not { } table) throw new FeedException(reader.Path, null, FeedMessages.NoColumnOfMonths(months.Header.Text, reader.Header));
        IReadOnlyList<MonthColumn> found = MonthColumn.Find(table, months.Header, NamesOf(mapping.Measures));
        if (found.Count == 0)
        {
            string[] there = [.. table.Columns.Select(column => column.FullName)];
            throw new FeedException(reader.Path, table.HeaderRow, FeedMessages.NoColumnOfMonths(months.Header.Text, there));
        }

        List<MonthPlaces> all = [];
        HashSet<string> met = new(StringComparer.Ordinal);
        foreach (MonthColumn month in found)
        {
            if (!months.Header.TryFind([month.Title], year, out CellDate date, out Message? fault))
                throw new FeedException(reader.Path, table.HeaderRow, ReadingMessages.OfColumn(month.Title, fault!));
            string text = Encoding.UTF8.GetString(TextOf(date));
            if (month.Places.Contains(TableLayout.Several) || !met.Add(text))
                throw new FeedException(reader.Path, table.HeaderRow, FeedMessages.PeriodRepeated(text));
            int[] indexes = [.. places.Indexes];
            NumberForm[] forms = [.. places.Forms];
            string[] names = [.. columns.Places.All.Select(column => column.Name.Value)];
            for (int measure = 0; measure < mapping.Measures.Count; measure++)
            {
                ColumnPlace column = columns.Measures[measure].Column;
                indexes[column.Number] = month.Places[measure];
                names[column.Number] = table.Columns[month.Places[measure]].FullName;
                forms[column.Number] = FeedColumns.FormOf(column, table, month.Places[measure]);

                // A row must have all of its months.
                places.Indexes[column.Number] = Math.Max(places.Indexes[column.Number], month.Places[measure]);
            }

            all.Add(new MonthPlaces(new FilePlaces(indexes, forms) { Date = TextOf(date), Names = names }));
        }

        return all;
    }

    private CellDate Find(OutsideDate outside, int? year, RecordReader reader, string name)
    {
        CellDate date;
        Message? fault;
        switch (outside.Place)
        {
            case DatePlace.Sheet:
                string sheet = reader.Sheet ?? "";
                if (outside.Pattern.TryFind([sheet], year, out date, out fault)) break;
                throw new FeedException(reader.Path, null, FeedMessages.InSheetName(sheet, fault!));
            case DatePlace.Title:
                IReadOnlyList<string> titles = reader.Table?.Titles ?? [];
                if (outside.Pattern.TryFind(titles, year, out date, out fault)) break;
                throw new FeedException(reader.Path, null, FeedMessages.InTitles([.. titles.Select(RejectLog.Shown)], fault!));
            default:
                string path = name.Replace('\\', '/'), file = path[(path.LastIndexOf('/') + 1)..];
                if (outside.Pattern.TryFind([file], year, out date, out fault)) break;
                if (fault!.Code == FeedMessages.NoDateOfPattern("").Code && outside.Pattern.TryFind([path], year, out date, out fault)) break;
                throw new FeedException(reader.Path, null, FeedMessages.InFileName(path, fault!));
        }

        return outside.Pattern.HasPart ? Checked(TextOf(date), reader) : date;
    }

    /// <summary>Reads a date as that of a cell, so that one that cannot be is refused.</summary>
    private CellDate Checked(byte[] text, RecordReader reader) => dates.TryParse(text, out CellDate date, out Message? fault)
        ? date
        : throw new FeedException(reader.Path, null, ReadingMessages.OfDate(Encoding.UTF8.GetString(text), fault!));

    private static byte[] TextOf(CellDate date) => Encoding.UTF8.GetBytes(CalendarPeriod.Of(date.Cadence, date.FirstDay).ToString());
}
