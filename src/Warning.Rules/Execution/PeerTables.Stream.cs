using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Text.Messages;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules;

/// <content>Peer tables as JSON Lines: one with the date, the keys, the numbers and the feeds, then one for each company.</content>
public sealed partial class PeerTables
{
    private const int Version = 1;
    private const int BytesAtOnce = 1 << 16;

    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Writes the tables as JSON Lines in UTF-8, from which <see cref="ReadAsync"/> makes equal ones: first an object with <c>peerTables</c> (the version, 1),
    /// <c>asOf</c>, <c>peerGroup</c>, the number of <c>companies</c>, the <c>numbers</c> that are compared and the <c>feeds</c> that they are read from; then
    /// one for each company with its <c>id</c>, its texts for the <c>keys</c> of the peer group and the <c>values</c> of the numbers, <c>null</c> where
    /// missing.
    /// </summary>
    /// <param name="stream">The stream, which is left open.</param>
    /// <param name="cancellationToken">Cancels the writing; what has been written is then no whole.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        cancellationToken.ThrowIfCancellationRequested();
        ArrayBufferWriter<byte> buffer = new(2 * BytesAtOnce);
        using Utf8JsonWriter json = new(buffer, Written);
        WriteHeader(json);
        for (int row = 0; row < companies.Count; row++)
        {
            EndLine(json, buffer);
            WriteCompany(json, row);
            if (json.BytesCommitted + json.BytesPending + buffer.WrittenCount < BytesAtOnce) continue;
            await json.FlushAsync(cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
            buffer.ResetWrittenCount();
        }

        EndLine(json, buffer);
        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads tables that <see cref="WriteAsync"/> wrote.</summary>
    /// <param name="stream">The stream, which is read to its end and left open.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The tables.</returns>
    /// <exception cref="PeerTablesException">The stream holds something else, or not all of what was written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<PeerTables> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        LineReader lines = new(stream);
        PeerTablesReading? reading = null;
        for (int line = 1; ; line++)
        {
            if (await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is not { } text)
                return reading?.ToTables(line) ?? throw new PeerTablesException(line, PeerMessages.NoPeerTables);
            try
            {
                using JsonDocument document = JsonDocument.Parse(text);
                if (reading is null) reading = new PeerTablesReading(document.RootElement);
                else reading.Add(document.RootElement, line);
            }
            catch (Exception damage) when (damage is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new PeerTablesException(line, reading is null ? PeerMessages.NoPeerTables : PeerMessages.PeerLineDamaged(line), damage);
            }
        }
    }

    private static void EndLine(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer)
    {
        json.Flush();
        json.Reset();
        buffer.Write("\n"u8);
    }

    private void WriteHeader(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("peerTables", Version);
        json.WriteString("asOf", DayNumber.TextOf(Day));
        json.WriteString("peerGroup", peerGroup);
        json.WriteNumber("companies", companies.Count);
        json.WriteStartArray("numbers");
        foreach (PeerTable table in tables) json.WriteStringValue(table.Key);
        json.WriteEndArray();
        json.WriteStartArray("feeds");
        foreach (PeerFeed feed in feeds) Write(json, feed);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PeerFeed feed)
    {
        json.WriteStartObject();
        json.WriteString("indicator", feed.Indicator);
        json.WriteString("feed", feed.Feed);
        json.WriteString("from", DayNumber.TextOf(feed.From));
        json.WriteString("through", DayNumber.TextOf(feed.Through));
        if (feed.Standing is { } standing)
        {
            json.WriteBoolean("aligned", standing.IsAligned);
            json.WriteBoolean("fresh", standing.IsFresh);
            json.WriteBoolean("open", standing.IsOpen);
            if (standing.AbsentFrom is { } period) json.WriteNumber("absentFrom", period);
        }

        json.WriteEndObject();
    }

    private void WriteCompany(Utf8JsonWriter json, int row)
    {
        json.WriteStartObject();
        json.WriteString("id", companies[row]);
        json.WriteStartArray("keys");
        foreach (PeerKeyTexts key in groups.Keys) json.WriteStringValue(key.TextOf(row));
        json.WriteEndArray();
        json.WriteStartArray("values");
        foreach (PeerTable table in tables)
        {
            if (double.IsNaN(table.Values[row])) json.WriteNullValue();
            else json.WriteNumberValue(table.Values[row]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads the lines of a stream as bytes.</summary>
    private sealed class LineReader(Stream stream)
    {
        private byte[] buffer = new byte[BytesAtOnce];
        private int start;
        private int end;

        /// <summary>Returns the next line, which is valid until the next call; null at the end.</summary>
        public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
        {
            for (int looked = 0; ;)
            {
                int length = buffer.AsSpan((start + looked)..end).IndexOf((byte)'\n');
                if (length >= 0) return Take(looked + length, past: 1);
                looked = end - start;
                MakeRoom();
                int read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
                if (read == 0 && looked == 0) return null;
                if (read == 0) return Take(looked, past: 0);
                end += read;
            }
        }

        private ReadOnlyMemory<byte> Take(int length, int past)
        {
            ReadOnlyMemory<byte> line = buffer.AsMemory(start, length);
            start += length + past;
            return line;
        }

        private void MakeRoom()
        {
            if (start > 0) buffer.AsSpan(start..end).CopyTo(buffer);
            (start, end) = (0, end - start);
            if (end == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
        }
    }

    /// <summary>Gathers the lines of tables that are read.</summary>
    private sealed class PeerTablesReading
    {
        private readonly int day;
        private readonly string peerGroup;
        private readonly int declared;
        private readonly string[] numbers;
        private readonly PeerFeed[] feeds;
        private readonly List<string> companies = [];
        private readonly List<string?>[] keys;
        private readonly List<double>[] values;

        public PeerTablesReading(JsonElement header)
        {
            if (header.GetProperty("peerTables").GetInt32() != Version) throw new FormatException();
            day = DayOf(header, "asOf");
            peerGroup = TextOf(header, "peerGroup");
            declared = header.GetProperty("companies").GetInt32() is >= 0 and var count ? count : throw new FormatException();
            numbers = [.. header.GetProperty("numbers").EnumerateArray().Select(number => number.GetString() ?? throw new FormatException())];
            feeds = [.. header.GetProperty("feeds").EnumerateArray().Select(FeedOf)];
            int levels = peerGroup.Length == 0 ? 0 : peerGroup.Split(',').Length;
            keys = [.. Enumerable.Range(0, levels).Select(_ => new List<string?>())];
            values = [.. numbers.Select(_ => new List<double>())];
        }

        public void Add(JsonElement company, int line)
        {
            if (companies.Count == declared) throw new PeerTablesException(line, PeerMessages.PeersCutOff(line, declared));
            string id = TextOf(company, "id");
            if (companies.Count > 0 && string.CompareOrdinal(companies[^1], id) >= 0) throw new PeerTablesException(line, PeerMessages.PeersOutOfOrder(line));
            JsonElement texts = company.GetProperty("keys"), told = company.GetProperty("values");
            if (texts.GetArrayLength() != keys.Length || told.GetArrayLength() != values.Length) throw new FormatException();
            companies.Add(id);
            for (int key = 0; key < keys.Length; key++) keys[key].Add(texts[key].GetString());
            for (int number = 0; number < values.Length; number++) values[number].Add(NumberOf(told[number]));
        }

        public PeerTables ToTables(int line)
        {
            if (companies.Count < declared) throw new PeerTablesException(line, PeerMessages.PeersCutOff(line, declared));
            PeerGroups groups = new(declared, [.. keys.Select(PeerKeyTexts.Of)]);
            return new PeerTables(day, companies, peerGroup, groups, feeds, numbers.Zip(values, (number, told) => (number, told.ToArray())));
        }

        private static PeerFeed FeedOf(JsonElement feed)
        {
            PanelStanding? standing = !feed.TryGetProperty("aligned", out JsonElement aligned) ? null : new PanelStanding
            {
                IsAligned = aligned.GetBoolean(),
                IsFresh = feed.GetProperty("fresh").GetBoolean(),
                IsOpen = feed.GetProperty("open").GetBoolean(),
                AbsentFrom = feed.TryGetProperty("absentFrom", out JsonElement period) ? period.GetInt32() : null,
            };
            return new PeerFeed(TextOf(feed, "indicator"), TextOf(feed, "feed"), DayOf(feed, "from"), DayOf(feed, "through"), standing);
        }

        private static double NumberOf(JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Null) return double.NaN;
            double number = value.GetDouble();
            return double.IsFinite(number) ? number : throw new FormatException();
        }

        private static string TextOf(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException();

        private static int DayOf(JsonElement json, string name) => DayNumber.Parse(TextOf(json, name)) ?? throw new FormatException();
    }
}
