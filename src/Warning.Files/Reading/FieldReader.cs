using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// Reads one field of an event of a feed's rows. A cell that cannot be read is a reject, and the field missing. In a text that is not hashed a
/// telephone or identity number is a reject too, of which the value is written nowhere; where most cells are such, the scan must stop.
/// </summary>
internal sealed class FieldReader(FieldMapping mapping, Indicator happening, ColumnPlace column, TextPool texts, FieldHashes hashes)
{
    /// <summary>Codes of hashes are below that of a missing text.</summary>
    private const int FirstHash = TextPool.Missing - 1;

    private readonly Dictionary<UInt128, int> hashed = [];
    private long filled;
    private long personal;
    private string file = "";

    /// <summary>The field's place in the event.</summary>
    public int Place => mapping.Place;

    public ColumnPlace Column => column;

    /// <summary>Reads the row's cell; NaN where there is none or it cannot be read.</summary>
    /// <param name="row">The row.</param>
    /// <param name="content">What the cell says, as a part of <see cref="EventContent"/>.</param>
    public double Read(FeedRow row, out UInt128 content)
    {
        ReadOnlySpan<byte> cell = row.Cell(column);
        double value = TextCell.IsBlank(cell) || mapping.Cell.IsMarkedMissing(cell) ? double.NaN : ReadFilled(row, cell);
        content = double.IsNaN(value) && !TextCell.IsBlank(cell) ? EventContent.OfText(cell) : EventContent.OfNumber(value);
        return value;
    }

    /// <summary>Says why the scan must stop: the column holds telephone or identity numbers. Null: it need not.</summary>
    public Message? Fault(string feed) => mapping.Hash is not null || personal * 2 <= filled
        ? null
        : ReadingMessages.HoldsPersonal(feed, file, column.Name.Value, mapping.Field.Name, happening.Id, personal, filled);

    private double ReadFilled(FeedRow row, ReadOnlySpan<byte> cell)
    {
        if (mapping.Hash is not null) return CodeOf(hashes.Of(cell));
        filled++;
        Message? looks = PersonalNumber.Of(cell), fault = null;
        if (looks is not null && mapping.Field.Type == EventFieldType.Text)
        {
            if (personal++ == 0) file = row.File;
            row.RejectUnshown(column, looks);
            return double.NaN;
        }

        double value = mapping.Field.Type switch
        {
            EventFieldType.Text => texts.Add(TextCell.Trim(cell)),
            EventFieldType.Number => NumberCell.TryParse(cell, 1, out double number, out fault) ? number : double.NaN,
            _ => FlagCell.TryParse(cell, out bool flag, out fault) ? (flag ? 1 : 0) : double.NaN,
        };
        if (fault is not null && looks is not null) row.RejectUnshown(column, looks);
        else if (fault is not null) row.Reject(column, fault);
        return value;
    }

    private int CodeOf(UInt128 hash)
    {
        if (hashed.TryGetValue(hash, out int code)) return code;
        code = FirstHash - hashed.Count;
        hashed.Add(hash, code);
        return code;
    }
}
