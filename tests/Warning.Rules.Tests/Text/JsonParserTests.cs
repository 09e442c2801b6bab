using System.Globalization;
using System.Text;
using System.Text.Json;
using EarlyWarning.Rules.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Rules.Tests.Text;

public sealed class JsonParserTests
{
    [Fact]
    public void A_value_knows_what_it_is_and_where_it_stands()
    {
        JsonValue json = Files.Json("""
            { // a comment
              "a": [1, -2.5e1, true, false, null,],
              /* another */ "b": "x\ty", }
            """);

        JsonMember a = json.Members[0];
        Assert.Equal("a", a.Name);
        Assert.Equal((2, 3), json.Source.Locate(a.NameOffset));
        Assert.Equal([JsonKind.Number, JsonKind.Number, JsonKind.True, JsonKind.False, JsonKind.Null], a.Value.Items.Select(item => item.Kind));
        Assert.Equal(-25, a.Value.Items[1].Number);
        Assert.Equal("-2.5e1", a.Value.Items[1].Raw);
        Assert.Equal((2, 12), json.Source.Locate(a.Value.Items[1].Offset));
        Assert.Equal("x\ty", json.Find("b")!.Text);
        Assert.Null(json.Find("c"));
    }

    [Theory]
    [InlineData("", "1:1 EW1002 expected a value, found the end of the file")]
    [InlineData("{", "1:2 EW1002 the '{' of line 1, column 1 is not closed; write '}' where it ends")]
    [InlineData("{\"a\"}", "1:5 EW1002 expected ':' after the key 'a', found '}'")]
    [InlineData("{\"a\": }", "1:7 EW1002 expected a value, found '}'")]
    [InlineData("{\"a\": 1 \"b\": 2}", "1:8 EW1002 a ',' is missing here, before \"b\"")]
    [InlineData("{a: 1}", "1:2 EW1002 a key stands in double quotes; write \"a\"")]
    [InlineData("{'a': 1}", "1:2 EW1002 a key stands in double quotes; write \"a\"")]
    [InlineData("[1 2]", "1:3 EW1002 a ',' is missing here, before 2")]
    [InlineData("[1, , 2]", "1:5 EW1002 expected a value, found ','")]
    [InlineData("['a']", "1:2 EW1002 a text stands in double quotes; write \"a\"")]
    [InlineData("[True]", "1:2 EW1002 'True' is no value of JSON; write true")]
    [InlineData("[nullx]", "1:2 EW1002 a text stands in double quotes; write \"nullx\"")]
    [InlineData("[01]", "1:2 EW1002 expected a number; it begins with a digit and has no leading zeros; write 1")]
    [InlineData("[-]", "1:2 EW1002 expected a number; it begins with a digit and has no leading zeros")]
    [InlineData("[1.]", "1:4 EW1002 expected a digit after the point, found ']'")]
    [InlineData("[1e]", "1:4 EW1002 expected a digit in the exponent, found ']'")]
    [InlineData("[1e999]", "1:2 EW1106 the number is too large")]
    [InlineData("[\"欠薪", "1:2 EW1002 expected the closing quote of the text that begins here")]
    [InlineData("[\"欠\n\"]", "1:4 EW1002 expected a closing quote before the end of the line; a line break in a text is \\n")]
    [InlineData("[\"a\tb\"]", "1:4 EW1002 expected no control character in a text; write \\u0009")]
    [InlineData("[\"\\x\"]", "1:3 EW1002 expected an escape: \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hex digits")]
    [InlineData("[\"\\u12g4\"]", "1:3 EW1002 expected four hex digits after \\u")]
    [InlineData("[\"\\uD800\"]", "1:3 EW1002 expected both halves of a surrogate pair; write the character itself")]
    [InlineData("[1] 2", "1:5 EW1002 expected the end of the file, found '2'; a file holds one object { ... }: delete what follows, or move it inside")]
    [InlineData("[1 /* ]", "1:4 EW1002 expected the '*/' that ends the comment, found the end of the file")]
    public void Broken_JSON_is_one_fault_that_says_what_was_expected(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Files.JsonFaults(text)));

    [Theory]
    [InlineData("{\"a\": \"x == \"\", \"b\": 1}", "1:13 EW1002 the text ends at this quote; write '' in single quotes inside an expression, and \\\" or “ ” inside a sentence")]
    [InlineData("{\"a\": \"b\"\"c\": 1}", "1:10 EW1002 a ',' is missing here, before \"c\"")]
    [InlineData("[\"a\"\"b\"]", "1:5 EW1002 a ',' is missing here, before \"b\"")]
    [InlineData("[\"a\" b]", "1:5 EW1002 a ',' is missing here, before b")]
    [InlineData("[{\"a\": 1} {\"b\": 2}]", "1:10 EW1002 a ',' is missing here, before {")]
    [InlineData("{\"a\": \"b, \"c\": 1}", "1:9 EW1002 the closing quote of the text before is missing here; write '\"'")]
    [InlineData("{\"a\": \"b”, \"c\": 1}", "1:9 EW1002 '”' is no quote of JSON; write '\"'")]
    [InlineData("{\"a: 1}", "1:2 EW1002 expected the closing quote of the text that begins here")]
    [InlineData("{\"a\": 1, \"b\"}", "1:13 EW1002 expected ':' after the key 'b', found '}'")]
    [InlineData("{\"a\" \"b\"}", "1:5 EW1002 expected ':' after the key 'a', found '\"'")]
    [InlineData("{\"a\": 1,, \"b\": 2}", "1:9 EW1002 expected a key in double quotes or '}', found ','")]
    [InlineData("{\"a\": [1, \"b\": 2}", "1:11 EW1002 a list [ ... ] holds values, not keys such as 'b'; put { } around keys and values that belong together")]
    [InlineData("{\"a\": [{}, \"b\": 2}", "1:12 EW1002 the '[' of line 1, column 7 is not closed; write ']' where it ends")]
    [InlineData("{\"a\": [{}\n\"b\": 2}", "2:1 EW1002 the '[' of line 1, column 7 is not closed; write ']' where it ends")]
    [InlineData("{\"a\": [1}", "1:9 EW1002 the '[' of line 1, column 7 is not closed; write ']' where it ends")]
    [InlineData("{\"a\": {\"b\": 1]}", "1:14 EW1002 the '{' of line 1, column 7 is not closed; write '}' where it ends")]
    [InlineData("{ // {\n \"a\": \"{\" /* [ */", "2:18 EW1002 the '{' of line 1, column 1 is not closed; write '}' where it ends")]
    [InlineData("{}, \"a\": 1", "1:3 EW1002 the file's object is closed before this ','; there is one '}' too many above")]
    [InlineData("[+1]", "1:2 EW1002 expected a number; it begins with a digit and has no leading zeros; write 1")]
    [InlineData("[.5]", "1:2 EW1002 expected a number; it begins with a digit and has no leading zeros; write 0.5")]
    [InlineData("[1.2.3]", "1:2 EW1002 expected a number; it begins with a digit and has no leading zeros")]
    [InlineData("[12%]", "1:2 EW1002 a number of JSON has no '%'; write 12, or 0.12 where a share is wanted")]
    [InlineData("[1,000]", "1:4 EW1002 a number has no commas between its thousands; write 1000")]
    [InlineData("[1，000]", "1:2 EW1002 a number has no commas between its thousands; write 1000")]
    [InlineData("{\"a\": 1,000,000}", "1:7 EW1002 a number has no commas between its thousands; write 1000000")]
    [InlineData("[2亿]", "1:2 EW1002 a number of JSON stands alone, without a unit; write 200000000")]
    [InlineData("[2026/1/31]", "1:2 EW1002 a date stands in double quotes; write \"2026-01-31\"")]
    [InlineData("[30d]", "1:2 EW1002 a duration stands in double quotes; write \"30d\"")]
    [InlineData("[1\u200b]", "1:3 EW1002 a full-width, no-break or invisible space stands here; delete it or write an ordinary space")]
    [InlineData("[1; 2]", "1:3 EW1002 ';' is no sign of JSON; write ','")]
    [InlineData("[NULL]", "1:2 EW1002 'NULL' is no value of JSON; write null")]
    public void What_is_meant_by_broken_JSON_is_told(string text, string expected) => Assert.Equal(expected, Assert.Single(Files.JsonFaults(text)));

    [Fact]
    public void The_bracket_whose_line_is_indented_more_than_its_partner_s_is_the_one_not_closed() => Assert.Equal(
        "6:1 EW1002 the '{' of line 3, column 8 is not closed; write '}' where it ends",
        Assert.Single(Files.JsonFaults("""
            {
              "a": 1,
              "b": {
                "c": 2
            }

            """)));

    [Fact]
    public void A_key_twice_is_a_fault_at_the_second_and_the_first_stands()
    {
        string many = string.Concat(Enumerable.Range(0, 20).Select(i => $"\"k{i}\": {i}, "));
        foreach (string before in new[] { "", many })
        {
            string text = $$"""{ {{before}}"a": 1, "a": 2 }""";
            Diagnostics diagnostics = new();
            JsonValue json = JsonParser.Parse(Files.Source(text), diagnostics)!;

            Diagnostic fault = Assert.Single(diagnostics.ToSortedList());
            Assert.Equal((DiagnosticCodes.RepeatedKey, text.LastIndexOf("\"a\"", StringComparison.Ordinal) + 1), (fault.Code, fault.Column));
            Assert.Equal(1, json.Find("a")!.Number);
        }
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_a_fault_at_the_first()
    {
        Diagnostics diagnostics = new();
        byte[] bytes = [.. "[\"欠"u8, 0xB9, 0xA4, .. "\"]"u8];
        Assert.Null(JsonParser.Parse(new SourceText("f.json", bytes), diagnostics));
        Assert.Equal("f.json:1:4: error EW1001: the byte 0xB9 is not UTF-8 here; save the file as UTF-8 (it may be GB18030)",
            Assert.Single(diagnostics.ToSortedList()).ToString());
    }

    [Fact]
    public void Nesting_is_limited_and_deep_nesting_does_not_overflow()
    {
        Assert.Empty(Files.JsonFaults(new string('[', 64) + new string(']', 64)));
        Assert.StartsWith("1:65 EW1302", Assert.Single(Files.JsonFaults(new string('[', 65))), StringComparison.Ordinal);
        Assert.StartsWith("1:65 EW1302", Assert.Single(Files.JsonFaults(new string('[', 1_000_000))), StringComparison.Ordinal);
    }

    [Property]
    public Property Positions_in_a_text_point_to_the_right_character_whatever_is_escaped()
    {
        Gen<(string Written, string Read)> piece = Gen.OneOf(
            Gen.Elements("a", "欠", "\U0001F3ED", "\u00e9", "/").Select(c => (c, c)),
            Gen.Elements(("\\n", "\n"), ("\\\"", "\""), ("\\\\", "\\"), ("\\/", "/"), ("\\t", "\t")),
            Gen.Elements("a", "欠", "\U0001F3ED").Select(c => (string.Concat(c.Select(unit => $"\\u{(int)unit:x4}")), c)));
        Gen<(string Written, string Read)[]> texts = Gen.Choose(0, 20).SelectMany(n => piece.ArrayOf(n));
        return Prop.ForAll(Arb.From(texts), pieces =>
        {
            JsonValue text = Files.Json($"[ /* 欠 */\n \"{string.Concat(pieces.Select(p => p.Written))}\"]").Items[0];
            Assert.Equal(string.Concat(pieces.Select(p => p.Read)), text.Text);
            int column = 3, index = 0;
            foreach ((string written, string read) in pieces)
            {
                Assert.Equal((2, column), text.Source.Locate(text.OffsetOfChar(index)));
                column += written.EnumerateRunes().Count();
                index += read.Length;
            }

            Assert.Equal((2, column), text.Source.Locate(text.OffsetOfChar(index)));
            Assert.Equal((2, column), text.Source.Locate(text.OffsetOfChar(index + 5)));
        });
    }

    [Property(MaxTest = 5000)]
    public Property Random_bytes_never_throw_and_are_read_as_the_platform_reads_them()
    {
        Gen<byte[]> json = Gen.Choose(0, 30).SelectMany(n => Gen.Elements(
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "\\u0041", "\\", "1", "-", ".5", "e3", "true", "null", " ", "\n", "//", "/*", "*/", "欠", "0")
            .ArrayOf(n)).Select(parts => Encoding.UTF8.GetBytes(string.Concat(parts)));
        Gen<byte[]> noise = Gen.Choose(0, 60).SelectMany(n => Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(n));
        return Prop.ForAll(Arb.From(Gen.OneOf(json, noise)), bytes =>
        {
            Diagnostics diagnostics = new();
            SourceText source = new("f.json", bytes);
            JsonValue? value = JsonParser.Parse(source, diagnostics);
            bool isBroken = diagnostics.ToSortedList()
                .Any(d => d.Severity == DiagnosticSeverity.Error && d.Code is not (DiagnosticCodes.RepeatedKey or DiagnosticCodes.NumberTooLarge));
            return (value is null) == isBroken && (value is null) != Accepts(source.Utf8);
        });
    }

    [Property]
    public Property Numbers_are_the_nearest_doubles() =>
        Prop.ForAll<double>(number =>
        {
            if (!double.IsFinite(number)) return true;
            string text = number.ToString("R", CultureInfo.InvariantCulture);
            return Files.Json($"[{text}]").Items[0].Number.Equals(number);
        });

    private static bool Accepts(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                utf8, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return !HasHalfCharacter(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // System.Text.Json reports half a surrogate pair only when the text is read.
    private static bool HasHalfCharacter(JsonElement element)
    {
        try
        {
            _ = element.GetRawText();
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is null,
                JsonValueKind.Array => element.EnumerateArray().Any(HasHalfCharacter),
                JsonValueKind.Object => element.EnumerateObject().Any(property => property.Name is null || HasHalfCharacter(property.Value)),
                _ => false,
            };
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
