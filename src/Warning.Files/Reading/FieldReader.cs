using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// Reads one field of an event of a feed's rows. A cell that cannot be read is a reject, and the field missing. In a text that is not hashed a
/// telephone or identity number is a reject too, of which the value is written nowhere; where most cells are such, the scan must stop.
/// </summary>
internal sealed class FieldReader(FieldMapping mapping, Indicator happening, ColumnPlace column, FieldHashes hashes)
{
    private readonly Dictionary<UInt128, CellValue> hashed = [];
    private readonly TextTable texts = new();
    private long filled;
    private long personal;
    private string file = "";

    /// <summary>The field's place in the event.</summary>
    public int Place => mapping.Place;

    public ColumnPlace Column => column;

    /// <summary>Reads the row's cell; missing where there is none or it cannot be read.</summary>
    /// <param name="row">The row.</param>
    /// <param name="content">What the cell says, as a part of <see cref="EventContent"/>.</param>
    public CellValue Read(FeedRow row, out UInt128 content)
    {
        ReadOnlySpan<byte> cell = row.Cell(column);
        if (row.CellFault(column) is { } broken)
        {
            row.Reject(column, broken);
            content = ContentOf(default, cell);
            return default;
        }

        bool isFilled = !TextCell.IsBlank(cell) && !mapping.Cell.IsMarkedMissing(cell);
        if (isFilled && mapping.Hash is not null) return HashOf(content = hashes.Of(cell));
        CellValue value = isFilled ? ReadFilled(row, cell) : default;
        content = ContentOf(value, cell);
        return value;
    }

    /// <summary>Says why the scan must stop: the column holds telephone or identity numbers. Null: it need not.</summary>
    public Message? Fault(string feed) => mapping.Hash is not null || personal * 2 <= filled
        ? null
        : ReadingMessages.HoldsPersonal(feed, file, column.Name.Value, mapping.Field.Name, happening.Id, personal, filled);

    /// <summary>Returns what is known of a cell: its number or flag, or else its text.</summary>
    private static UInt128 ContentOf(CellValue value, ReadOnlySpan<byte> cell)
    {
        if (value.Number is { } number) return EventContent.OfNumber(number);
        if (value.Flag is { } flag) return EventContent.OfNumber(flag ? 1 : 0);
        return TextCell.IsBlank(cell) ? EventContent.OfNumber(double.NaN) : EventContent.OfText(TextCell.Trim(cell));
    }

    private CellValue ReadFilled(FeedRow row, ReadOnlySpan<byte> cell)
    {
        filled++;
        Message? looks = PersonalNumber.Of(cell), fault = null;
        if (looks is not null && mapping.Field.Type == EventFieldType.Text)
        {
            if (personal++ == 0) file = row.File;
            row.RejectUnshown(column, looks);
            return default;
        }

        CellValue value = mapping.Field.Type switch
        {
            EventFieldType.Text => TextOf(TextCell.Trim(cell), out fault),
            EventFieldType.Number => NumberCell.TryParse(cell, 1, out double number, out fault) ? CellValue.Of(number) : default,
            _ => FlagCell.TryParse(cell, out bool flag, out fault) ? CellValue.Of(flag) : default,
        };
        if (fault is not null && looks is not null) row.RejectUnshown(column, looks);
        else if (fault is not null) row.Reject(column, fault);
        return value;
    }

    private CellValue TextOf(ReadOnlySpan<byte> text, out Message? fault)
    {
        fault = TextCell.IsLongerThan(text, TextCell.Longest) ? CellMessages.LongCell : null;
        return fault is null ? CellValue.Of(texts.Of(text)) : default;
    }

    private CellValue HashOf(UInt128 hash)
    {
        if (!hashed.TryGetValue(hash, out CellValue value)) hashed.Add(hash, value = CellValue.OfHash(hash));
        return value;
    }
}
