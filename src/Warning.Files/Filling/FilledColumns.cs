using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Filling;

/// <summary>The columns of a sheet that came back, by their headers in either language, and the cells of its current row.</summary>
internal sealed class FilledColumns
{
    private readonly RecordReader reader;
    private readonly Dictionary<Message, int> places = [];
    private readonly Message key;
    private readonly ColumnToFill[] toFill;

    private FilledColumns(RecordReader reader, Message key, IReadOnlyList<ColumnToFill> toFill, IEnumerable<Message> standing)
    {
        this.reader = reader;
        this.key = key;
        Place(key, isNeeded: true);
        foreach (Message header in standing) Place(header, isNeeded: true);
        this.toFill = [.. toFill.Where(column => Place(column.Header, isNeeded: false))];
        reader.Want([.. places.Values]);
        if (this.toFill.Length == 0) throw new FeedException(reader.Path, null, FillingMessages.NothingToFill([.. toFill.Select(column => column.Header)]));
    }

    /// <summary>Finds the columns.</summary>
    /// <exception cref="FeedException">The key, a column of the state or every column to fill is not there.</exception>
    public static FilledColumns Find(RecordReader reader, Message key, IReadOnlyList<ColumnToFill> toFill, IEnumerable<Message> standing) =>
        new(reader, key, toFill, standing);

    /// <summary>Whether the current row has no text at all.</summary>
    public bool IsBlank()
    {
        for (int column = 0; column < reader.FieldCount; column++)
        {
            if (!TextCell.IsBlank(reader.Field(column))) return false;
        }

        return true;
    }

    /// <summary>Returns the key of the current row.</summary>
    public string Key() => Text(this.key, isDay: false);

    /// <summary>Returns what stands in a column of the current row; empty for a blank cell.</summary>
    public string Text(Message header, bool isDay)
    {
        int place = places[header];
        if (place >= reader.FieldCount) return "";

        // What shows a cell as text in a spreadsheet is no part of it.
        string text = Encoding.UTF8.GetString(TextCell.Trim(isDay ? reader.DateField(place) : reader.Field(place)));
        return text is ['\'' or '’', .. var rest] ? rest : text;
    }

    /// <summary>Returns why a cell of the current row has no value, as an error of a formula; null where it has one.</summary>
    public Message? FaultOf(ColumnToFill column) => reader.FieldFault(places[column.Header]);

    /// <summary>Returns the cells of the current row that are filled in.</summary>
    public Dictionary<ColumnToFill, string> Filled()
    {
        Dictionary<ColumnToFill, string> filled = [];
        foreach (ColumnToFill column in toFill)
        {
            if (Text(column.Header, column.IsDay) is { Length: > 0 } cell) filled[column] = cell;
        }

        return filled;
    }

    private bool Place(Message header, bool isNeeded)
    {
        int place = reader.Column(header.ToString(MessageLanguage.Chinese));
        if (place < 0) place = reader.Column(header.ToString());
        if (place >= 0) places[header] = place;
        else if (isNeeded) throw new FeedException(reader.Path, null, FillingMessages.NoSheetToFill(header, reader.Header));
        return place >= 0;
    }
}
