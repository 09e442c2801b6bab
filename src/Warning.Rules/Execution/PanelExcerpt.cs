using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Rules;

/// <summary>
/// Writes what a panel has of one company as of a date, so that the company can be assessed alone as it was among all: a line of JSON for each indicator that
/// feeds deliver, then one for each observation. What is compared with other companies is not in it. The same view gives the same bytes.
/// </summary>
public static class PanelExcerpt
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the lines of a company, in UTF-8.</summary>
    /// <param name="view">The view as of the date.</param>
    /// <param name="row">The company's row.</param>
    /// <param name="output">Takes the lines; it stays open.</param>
    /// <exception cref="ArgumentOutOfRangeException">The view has no such row.</exception>
    public static void Write(PanelView view, int row, Stream output)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(output);
        if ((uint)row >= (uint)view.Count) throw new ArgumentOutOfRangeException(nameof(row), row, $"The panel has {view.Count} companies.");

        // Events first: of a feed that has both, the days that it covers are those of its events.
        IEnumerable<Indicator> all = view.Panel.Catalog.Indicators;
        foreach (Indicator indicator in all.OrderBy(indicator => indicator.Kind != IndicatorKind.Event).ThenBy(indicator => indicator.Ordinal))
        {
            if (PeerFeed.Of(view, indicator) is not { } feed) continue;
            Line(output, json => WriteFeed(json, indicator, feed));
            switch (indicator.Kind)
            {
                case IndicatorKind.Measure: WriteMeasure(output, view.Measure(indicator), row); break;
                case IndicatorKind.Event: WriteEvents(output, view, view.Event(indicator), row); break;
                case IndicatorKind.Attribute: WriteAttribute(output, view, view.Attribute(indicator), row); break;
            }
        }
    }

    /// <summary>Reads the lines of a company.</summary>
    /// <param name="catalog">The catalog of the indicators.</param>
    /// <param name="company">The company's id.</param>
    /// <param name="asOf">The date as of which they were written.</param>
    /// <param name="lines">The lines, in UTF-8.</param>
    /// <returns>A panel of the company alone.</returns>
    /// <exception cref="InvalidDataException">A line is not one that <see cref="Write"/> has written for this catalog.</exception>
    public static Panel Read(IndicatorCatalog catalog, string company, LocalDate asOf, ReadOnlySpan<byte> lines)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(company);
        PanelBuilder builder = new(catalog, [company]);
        for (int number = 1; !lines.IsEmpty; number++)
        {
            int end = lines.IndexOf((byte)'\n');
            byte[] line = (end < 0 ? lines : lines[..end]).ToArray();
            lines = end < 0 ? [] : lines[(end + 1)..];
            try
            {
                using JsonDocument document = JsonDocument.Parse(line);
                Append(builder, catalog, document.RootElement, asOf);
            }
            catch (Exception cause) when (cause is JsonException or KeyNotFoundException or InvalidOperationException
                or FormatException or ArgumentException or UnparsableValueException)
            {
                throw new InvalidDataException($"{number}: {cause.Message}", cause);
            }
        }

        return builder.Build();
    }

    private static void WriteFeed(Utf8JsonWriter json, Indicator indicator, PeerFeed feed)
    {
        json.WriteString("indicator", indicator.Id);
        json.WriteString("feed", feed.Feed);
        json.WriteNumber("from", feed.From);
        json.WriteNumber("through", feed.Through);
        if (feed.Standing is not { } standing) return;
        json.WriteBoolean("aligned", standing.IsAligned);
        json.WriteBoolean("fresh", standing.IsFresh);
        json.WriteBoolean("open", standing.IsOpen);
        if (standing.AbsentFrom is { } absent) json.WriteNumber("absentFrom", absent);
    }

    private static void WriteMeasure(Stream output, MeasureView measure, int row)
    {
        for (int ordinal = measure.FirstPeriod; ordinal <= measure.Anchor; ordinal++)
        {
            Column column = measure.At(ordinal);
            UnreadRow? unread = measure.UnreadRows.GetValueOrDefault((row, ordinal));
            if (!column.IsKnown(row) && unread is null) continue;
            int period = ordinal;
            Line(output, json =>
            {
                json.WriteString("measure", measure.Indicator.Id);
                json.WriteString("period", LocalDatePattern.Iso.Format(new CalendarPeriod(measure.Indicator.Cadence, period).FirstDay));
                if (unread is null) json.WriteNumber("value", column[row]);
                else WriteUnread(json, unread);
                if (measure.Approximate.Contains((row, period))) json.WriteBoolean("about", true);
            });
        }

        if (measure.Undated.TryGetValue(row, out UnreadRow? undated))
        {
            Line(output, json =>
            {
                json.WriteString("measure", measure.Indicator.Id);
                WriteUnread(json, undated);
            });
        }
    }

    private static void WriteEvents(Stream output, PanelView view, EventView happening, int row)
    {
        Dictionary<int, int> hashed = [];
        for (int at = happening.Offsets[row]; at < happening.Offsets[row + 1]; at++)
        {
            int place = at;
            Line(output, json =>
            {
                json.WriteString("event", happening.Indicator.Id);
                json.WriteString("day", LocalDatePattern.Iso.Format(DayNumber.ToDate(happening.Days[place])));
                if (happening.UnreadRows.TryGetValue(place, out UnreadRow? unread)) WriteUnread(json, unread);
                else json.WriteNumber("value", happening.Values[place]);
                if (happening.Approximate.Contains(place)) json.WriteBoolean("about", true);
                for (int field = 0; field < happening.Indicator.Fields.Count; field++) WriteField(json, view, happening, field, place, hashed);
            });
        }

        if (happening.UndatedRows.TryGetValue(row, out UnreadRow? undated))
        {
            Line(output, json =>
            {
                json.WriteString("event", happening.Indicator.Id);
                WriteUnread(json, undated);
            });
        }
    }

    private static void WriteField(Utf8JsonWriter json, PanelView view, EventView happening, int field, int place, Dictionary<int, int> hashed)
    {
        EventField declared = happening.Indicator.Fields[field];
        string name = $"field.{declared.Name}";
        if (declared.Type == EventFieldType.Text)
        {
            // What was hashed when it was read has no text, and is only ever compared with its like: a number stands for it.
            int code = happening.FieldTexts[field][place];
            if (code >= 0) json.WriteString(name, view.Texts[code]);
            else if (code != TextPool.Missing)
            {
                if (!hashed.TryGetValue(code, out int number)) hashed.Add(code, number = hashed.Count + 1);
                json.WriteString(name, string.Create(CultureInfo.InvariantCulture, $"#{number}"));
            }
        }
        else if (happening.FieldNumbers[field][place] is var number && !double.IsNaN(number))
        {
            if (declared.Type == EventFieldType.Flag) json.WriteBoolean(name, number != 0);
            else json.WriteNumber(name, number);
        }
    }

    private static void WriteAttribute(Stream output, PanelView view, AttributeView attribute, int row)
    {
        CellValue value = view.AttributeOf(row, attribute.Indicator.Id);
        UnreadRow? unread = attribute.Unread.GetValueOrDefault(row);
        if (value.IsMissing && unread is null) return;
        Line(output, json =>
        {
            json.WriteString("attribute", attribute.Indicator.Id);
            if (unread is not null) WriteUnread(json, unread);
            else if (value.Number is { } number) json.WriteNumber("value", number);
            else if (value.Flag is { } flag) json.WriteBoolean("value", flag);
            else if (value.Date is { } date) json.WriteString("date", LocalDatePattern.Iso.Format(date));
            else json.WriteString("value", value.Text);
        });
    }

    private static void WriteUnread(Utf8JsonWriter json, UnreadRow unread)
    {
        json.WriteString("unreadFile", unread.File);
        json.WriteNumber("unreadRow", unread.Row);
        json.WriteString("unreadFeed", unread.Feed);
    }

    private static void Line(Stream output, Action<Utf8JsonWriter> write)
    {
        using (Utf8JsonWriter json = new(output, Writing))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Append(PanelBuilder builder, IndicatorCatalog catalog, JsonElement line, LocalDate asOf)
    {
        PanelRow row = builder.RowAt(0);
        if (line.TryGetProperty("indicator", out JsonElement delivered))
        {
            Indicator indicator = catalog.Get(delivered.GetString()!);
            builder.Deliver(indicator, FeedOf(indicator, line).ToDelivery());
        }
        else if (line.TryGetProperty("measure", out JsonElement measure)) AppendMeasure(builder.Measure(measure.GetString()!), row, builder, line, asOf);
        else if (line.TryGetProperty("event", out JsonElement happening)) AppendEvent(builder.Event(happening.GetString()!), row, line, asOf);
        else AppendAttribute(builder.Attribute(line.GetProperty("attribute").GetString()!), row, line);
    }

    private static PeerFeed FeedOf(Indicator indicator, JsonElement line)
    {
        PanelStanding? standing = indicator.Kind != IndicatorKind.Measure ? null : new PanelStanding
        {
            IsAligned = line.GetProperty("aligned").GetBoolean(),
            IsFresh = line.GetProperty("fresh").GetBoolean(),
            IsOpen = line.GetProperty("open").GetBoolean(),
            AbsentFrom = line.TryGetProperty("absentFrom", out JsonElement absent) ? absent.GetInt32() : null,
        };
        (int from, int through) = (line.GetProperty("from").GetInt32(), line.GetProperty("through").GetInt32());
        return new PeerFeed(indicator.Id, line.GetProperty("feed").GetString()!, from, through, standing);
    }

    private static void AppendMeasure(MeasureWriter writer, PanelRow row, PanelBuilder builder, JsonElement line, LocalDate asOf)
    {
        CalendarPeriod? period = DayIn(line, "period") is { } day ? CalendarPeriod.Of(writer.Indicator.Cadence, day) : null;
        bool isAbout = line.TryGetProperty("about", out _);
        if (UnreadIn(line) is not { } unread) writer.Append(row, period!.Value, line.GetProperty("value").GetDouble(), asOf, isApproximate: isAbout);
        else if (period is { } of) writer.AppendUnread(row, of, unread, asOf);
        else builder.AppendUndated(row, unread, asOf, writer.Indicator.Id);
    }

    private static void AppendEvent(EventWriter writer, PanelRow row, JsonElement line, LocalDate asOf)
    {
        if (UnreadIn(line) is { } unread)
        {
            writer.AppendUnread(row, DayIn(line, "day"), unread, asOf);
            return;
        }

        CellValue Field(EventField field) => line.TryGetProperty($"field.{field.Name}", out JsonElement value) ? ValueOf(value) : default;
        CellValue[] fields = [.. writer.Indicator.Fields.Select(Field)];
        bool isAbout = line.TryGetProperty("about", out _);
        writer.Append(row, DayIn(line, "day")!.Value, line.GetProperty("value").GetDouble(), asOf, fields: fields, isApproximate: isAbout);
    }

    private static void AppendAttribute(AttributeWriter writer, PanelRow row, JsonElement line)
    {
        if (UnreadIn(line) is { } unread) writer.SetUnread(row, unread);
        else writer.Set(row, DayIn(line, "date") is { } date ? CellValue.Of(date) : ValueOf(line.GetProperty("value")));
    }

    private static CellValue ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => CellValue.Of(value.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => CellValue.Of(value.GetBoolean()),
        _ => CellValue.Of(value.GetString()!),
    };

    private static LocalDate? DayIn(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement day) ? LocalDatePattern.Iso.Parse(day.GetString()!).GetValueOrThrow() : null;

    private static UnreadRow? UnreadIn(JsonElement line) => line.TryGetProperty("unreadFile", out JsonElement file)
        ? new UnreadRow(line.GetProperty("unreadFeed").GetString()!, file.GetString()!, line.GetProperty("unreadRow").GetInt64())
        : null;
}
