using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Files.Feeds;

/// <summary>Fields found for a whole chunk at once are those that are read record by record.</summary>
public sealed class CsvFieldsTests
{
    private static readonly Gen<string> Text =
        from parts in Gen.Frequency(
            (6, Gen.Elements("a", "12", "2026-10", "", "广东", "91440705XNK4WRA73Q")),
            (6, Gen.Constant(",")),
            (3, Gen.Elements("\n", "\r\n")),
            (1, Gen.Elements("\n\n", "\r\n\r\n", ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,"))).ListOf()
        from end in Gen.Elements("", "\n", "\r\n", "x", ",", "\n , \n", "\n,\u3000\n")
        select string.Concat(parts) + end;

    private static readonly Gen<string> Quoted =
        from parts in Gen.Frequency(
            (6, Gen.Elements("a", "12", "", "\"a,b\"", "\"\"", "\"x\ny\"", "\"say \"\"so\"\"\"", "广东")),
            (6, Gen.Constant(",")),
            (4, Gen.Elements("\n", "\r\n", "\r", "\n\n"))).ListOf()
        let text = string.Concat(parts)
        where text.Count(one => one == '"') % 2 == 0
        select text;

    [Property(MaxTest = 500)]
    public Property Fields_found_at_once_are_those_of_the_records()
    {
        return Prop.ForAll(Text.ToArbitrary(), Text.ToArbitrary(), (before, text) =>
        {
            using CsvChunk chunk = ChunkOf(before, text);
            Assert.Equal(Records(chunk), Found(chunk));
        });
    }

    [Property(MaxTest = 500)]
    public Property Fields_of_records_with_quotes_are_found_too()
    {
        return Prop.ForAll(Quoted.ToArbitrary(), text =>
        {
            using CsvChunk chunk = ChunkOf("", text);
            Assert.Equal(Records(chunk), Found(chunk));
        });
    }

    [Theory]
    [InlineData("a,\"b\"\n", "5 0: a|b")]
    [InlineData("\"a\nb\",c\nd,e", "5 0: a\nb|c", "7 8: d|e")]
    [InlineData("a,b\rc,d\n", "5 0: a|b", "6 4: c|d")]
    [InlineData("a,b\r", "5 0: a|b")]
    [InlineData("\"say \"\"so\"\"\"\n\n\"\"\n", "5 0: say \"so\"")]
    [InlineData("\"a\"b,c\nd,e\n", "5 0 at fault", "6 7: d|e")]
    public void Where_a_line_may_be_no_record_the_fields_are_those_without_their_quotes(string text, params string[] expected)
    {
        using CsvChunk chunk = ChunkOf("", text);
        Assert.Equal(expected, Found(chunk));
    }

    /// <summary>A chunk that begins after other bytes, among them what would be a line end.</summary>
    private static CsvChunk ChunkOf(string before, string text)
    {
        byte[] first = Encoding.UTF8.GetBytes(before), bytes = [.. first, .. Encoding.UTF8.GetBytes(text)];
        CsvChunk chunk = new();
        chunk.Reserve(bytes.Length, 0);
        bytes.CopyTo(chunk.Bytes, 0);
        chunk.Set(first.Length, bytes.Length, 5);
        return chunk;
    }

    private static List<string> Records(CsvChunk chunk)
    {
        List<string> records = [];
        CsvChunkReader reader = new("x.csv", (byte)',');
        reader.Begin(chunk, isWhole: true);
        while (reader.Read())
        {
            records.Add(reader.RecordFault is null
                ? $"{reader.Row} {reader.Offset}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader.Field(i))))}"
                : $"{reader.Row} {reader.Offset} at fault");
        }

        return records;
    }

    private static List<string> Found(CsvChunk chunk)
    {
        CsvFields fields = new((byte)',');
        CsvChunkReader reader = new("x.csv", (byte)',');
        reader.Begin(chunk, isWhole: true);
        fields.Find(chunk, reader);
        List<string> records = [];
        for (int record = 0; record < fields.Count; record++)
        {
            int first = fields.FirstOf(record), count = fields.CountOf(record);
            string place = $"{chunk.FirstLine + fields.LineOf(record)} {fields.OffsetOf(record)}";
            if (count == CsvFields.Faulty) records.Add($"{place} at fault");
            else if (count > 0) records.Add($"{place}: {string.Join('|', Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetString(fields.Field(first, i))))}");
        }

        return records;
    }
}
