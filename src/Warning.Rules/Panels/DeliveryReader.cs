namespace EarlyWarning.Rules.Panels;

/// <summary>Reads what <see cref="DeliveryWriter"/> has written, into appenders to which nothing was appended.</summary>
internal sealed class DeliveryReader(BinaryReader input, TextPool texts, string feed, int companies)
{
    private const int MostRows = int.MaxValue / 2;

    private readonly List<string> files = [];

    /// <summary>Reads how a delivery begins; false: it is one of other companies, or of another number of indicators.</summary>
    public bool TryBegin(byte[] hash, int indicators)
    {
        Span<byte> mark = stackalloc byte[DeliveryBytes.Mark.Length], of = stackalloc byte[hash.Length];
        input.BaseStream.ReadExactly(mark);
        if (!mark.SequenceEqual(DeliveryBytes.Mark)) throw new InvalidDataException();
        input.BaseStream.ReadExactly(of);
        return input.ReadInt32() == indicators && of.SequenceEqual(hash);
    }

    /// <summary>Reads whether the indicator that follows is this one, and whether anything of it was held; null: it is another one.</summary>
    public bool? TryFind(Indicator indicator)
    {
        bool isSame = input.ReadString() == DeliveryBytes.TextOf(indicator);
        bool isHeld = input.ReadBoolean();
        return isSame ? isHeld : null;
    }

    /// <summary>Reads how the rows of a measure are combined.</summary>
    public Combine ReadCombine() => (Combine)input.ReadByte();

    /// <summary>Reads a measure; false: this appender would hold something else.</summary>
    public bool TryRead(MeasureAppender measure)
    {
        int asOf = input.ReadInt32(), oldest = input.ReadInt32(), toCome = input.ReadInt32(), unheldToCome = input.ReadInt32();
        if (!measure.WouldHold(asOf, oldest, toCome, unheldToCome)) return false;
        List<KeyValuePair<int, MeasureColumn>> columns = [];
        for (int count = ReadCount(); count > 0; count--)
        {
            int ordinal = input.ReadInt32(), latestKnown = input.ReadInt32();
            PackedNumbers values = ReadColumn();
            PackedIntegers? known = ReadOptionalPacked();
            int file = input.ReadInt32();
            columns.Add(new(ordinal, new MeasureColumn(values, measure.UsualKnownOf(ordinal), known, file, ReadOptionalPacked(), latestKnown)));
        }

        List<KeyValuePair<MeasureAppender.Revision, MeasureEntry>> earlier = [];
        for (int count = ReadCount(); count > 0; count--) earlier.Add(new(ReadRevision(), new MeasureEntry(input.ReadDouble(), input.ReadInt32(), 0)));
        List<KeyValuePair<MeasureAppender.Revision, UnreadRow>> unread = [];
        for (int count = ReadCount(); count > 0; count--) unread.Add(new(ReadRevision(), ReadSource()));
        List<(int Row, int Ordinal)> cells = [];
        for (int count = ReadCount(); count > 0; count--) cells.Add((ReadRow(), input.ReadInt32()));
        List<(MeasureAppender.Revision Cell, int File)> approximate = [];
        for (int count = ReadCount(); count > 0; count--) approximate.Add((ReadRevision(), input.ReadInt32()));
        List<KeyValuePair<int, int>> older = [];
        for (int count = ReadCount(); count > 0; count--) older.Add(new(input.ReadInt32(), input.ReadInt32()));
        measure.Restore(new MeasureContents
        {
            Columns = columns,
            Earlier = earlier,
            UnreadRows = unread,
            UnreadCells = cells,
            Approximate = approximate,
            OlderPeriods = older,
            EarliestUnheldValue = input.ReadInt32(),
            NewestUnheld = ReadOptional(),
            EarliestToCome = toCome,
            EarliestUnheldToCome = unheldToCome,
        });
        return true;
    }

    /// <summary>Reads an event.</summary>
    public void Read(EventAppender happening)
    {
        int[] rows = PackedColumn.ReadIntegers(input, MostRows);
        foreach (int row in rows) Check(row);
        int[] days = PackedColumn.ReadIntegers(input, rows.Length), known = PackedColumn.ReadIntegers(input, rows.Length);
        int[] of = PackedColumn.ReadIntegers(input, rows.Length);
        int[] unread = PackedColumn.ReadIntegers(input, rows.Length), keys = PackedColumn.ReadIntegers(input, rows.Length);
        double[] values = PackedColumn.ReadNumbers(input, rows.Length);
        EventAppender.Occurrence[] dated = new EventAppender.Occurrence[rows.Length];
        for (int i = 0; i < dated.Length; i++) dated[i] = new(rows[i], days[i], known[i], of[i], values[i], unread[i], (UInt128)(uint)keys[i]);

        EventAppender.UndatedOccurrence[] undated = new EventAppender.UndatedOccurrence[ReadCount()];
        for (int i = 0; i < undated.Length; i++)
            undated[i] = new(ReadRow(), input.ReadInt32(), input.ReadInt32(), input.ReadInt32(), (UInt128)(uint)input.ReadInt32());
        UnreadRow[] sources = new UnreadRow[ReadCount()];
        for (int i = 0; i < sources.Length; i++) sources[i] = ReadSource();
        int[] approximate = PackedColumn.ReadIntegers(input, rows.Length);
        if (Array.Exists(approximate, number => number < 0 || number >= rows.Length)) throw new InvalidDataException();
        double[][]? fields = null;
        if (input.ReadBoolean())
        {
            fields = [.. happening.Indicator.Fields.Select(field => ReadValues(field.Type == EventFieldType.Text, rows.Length))];
        }

        happening.Restore(dated, undated, sources, approximate, fields);
    }

    /// <summary>Reads an attribute.</summary>
    public void Read(AttributeAppender attribute)
    {
        bool areTexts = attribute.Indicator.Type == AttributeType.Text;
        double[]? timeless = input.ReadBoolean() ? Whole(ReadValues(areTexts, companies)) : null;
        int[] rows = PackedColumn.ReadIntegers(input, MostRows);
        foreach (int row in rows) Check(row);
        int[] days = PackedColumn.ReadIntegers(input, rows.Length), known = PackedColumn.ReadIntegers(input, rows.Length);
        int[] of = PackedColumn.ReadIntegers(input, rows.Length);
        double[] values = ReadValues(areTexts, rows.Length);
        List<KeyValuePair<(int Row, int? Day), UnreadRow>> unread = [];
        for (int count = ReadCount(); count > 0; count--)
        {
            int row = ReadRow();
            int? day = input.ReadBoolean() ? input.ReadInt32() : NoDay();
            unread.Add(new((row, day), ReadSource()));
        }

        attribute.Restore(
            timeless,
            rows.Select((row, i) => KeyValuePair.Create((row, days[i], known[i]), new AttributeEntry(values[i], of[i]))),
            unread);
    }

    /// <summary>Reads the rows of the feed whose date could not be read.</summary>
    /// <param name="undated">Takes them.</param>
    /// <param name="ordinalOf">The ordinal of an indicator by its id.</param>
    public void Read(UndatedRows undated, Func<string, int> ordinalOf)
    {
        for (int count = ReadCount(); count > 0; count--)
        {
            int row = ReadRow(), known = input.ReadInt32();
            string indicator = input.ReadString();
            undated.Add(row, known, ReadSource(), indicator.Length == 0 ? UndatedRows.AllIndicators : ordinalOf(indicator));
        }
    }

    private double[] ReadValues(bool areTexts, int most) => areTexts ? ReadTexts(most) : PackedColumn.ReadNumbers(input, most);

    private double[] ReadTexts(int most)
    {
        int[] codes = new int[ReadCount()];
        for (int text = 0; text < codes.Length; text++) codes[text] = texts.Add(input.ReadString());
        double[] values = PackedColumn.ReadNumbers(input, most);
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]) && values[i] >= 0) values[i] = codes[(int)values[i]];
        }

        return values;
    }

    private int? NoDay()
    {
        input.ReadInt32();
        return null;
    }

    private int[]? ReadOptional()
    {
        if (!input.ReadBoolean()) return null;
        int[] values = PackedColumn.ReadIntegers(input, companies);
        return values.Length == companies ? values : throw new InvalidDataException();
    }

    private PackedIntegers? ReadOptionalPacked()
    {
        if (!input.ReadBoolean()) return null;
        PackedIntegers values = PackedColumn.ReadPackedIntegers(input, companies);
        return values.Length == companies ? values : throw new InvalidDataException();
    }

    /// <summary>Reads the numbers of all companies, packed if that pays.</summary>
    private PackedNumbers ReadColumn()
    {
        PackedNumbers values = PackedColumn.ReadPackedNumbers(input, companies);
        if (values.Length != companies) throw new InvalidDataException();
        return values.Length < PackedNumbers.LeastLength && values.Doubles is null ? new PackedNumbers(values.ToArray()) : values;
    }

    private double[] Whole(double[] values) =>
        values.Length == companies ? values : throw new InvalidDataException();

    private MeasureAppender.Revision ReadRevision() => new(ReadRow(), input.ReadInt32(), input.ReadInt32());

    private UnreadRow ReadSource()
    {
        int number = input.ReadInt32();
        if (number == files.Count) files.Add(input.ReadString());
        if ((uint)number >= (uint)files.Count) throw new InvalidDataException();
        return new UnreadRow(feed, files[number], input.ReadInt64());
    }

    private int ReadRow() => Check(input.ReadInt32());

    private int Check(int row) => (uint)row < (uint)companies ? row : throw new InvalidDataException();

    private int ReadCount() => input.ReadInt32() is >= 0 and var count ? count : throw new InvalidDataException();
}
