using System.Text;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Text;

public sealed class SourceTextTests
{
    [Fact]
    public void Columns_count_characters_and_lines_end_with_a_line_feed()
    {
        SourceText source = Files.Source("a欠\U0001F3EDb\r\nc\n");

        Assert.Equal((1, 1), source.Locate(0));
        Assert.Equal((1, 2), source.Locate(1));
        Assert.Equal((1, 3), source.Locate(4));
        Assert.Equal((1, 4), source.Locate(8));
        Assert.Equal((2, 1), source.Locate(11));
        Assert.Equal((3, 1), source.Locate(13));
    }

    [Fact]
    public void Places_of_a_file_of_one_line_are_those_that_counting_gives()
    {
        // Characters of one to four bytes, so that what is counted from is in the middle of some.
        string[] characters = ["a", "é", "欠", "\U0001F3ED"];
        Random random = new(7);
        byte[] utf8 = Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Range(0, 20_000).Select(_ => characters[random.Next(4)])) + "\n欠");
        SourceText source = new("f.json", utf8, firstLine: 3, firstColumn: 5);
        int line = 3, column = 5;
        for (int offset = 0; offset < utf8.Length; offset++)
        {
            if (offset > 0 && utf8[offset - 1] == '\n') (line, column) = (line + 1, 1);
            Assert.Equal((line, column), source.Locate(offset));
            if ((utf8[offset] & 0xC0) != 0x80) column++;
            if ((utf8[offset] & 0xC0) == 0xC0) offset += utf8[offset] >= 0xF0 ? 3 : utf8[offset] >= 0xE0 ? 2 : 1;
        }
    }

    [Fact]
    public void A_place_far_into_a_line_costs_no_more_than_one_at_its_beginning()
    {
        // A hundred thousand places, each some millions of bytes into the line: counted from its beginning they would take minutes.
        SourceText source = new("f.json", Enumerable.Repeat((byte)'x', 16_000_000).ToArray());
        for (int offset = 15_900_000; offset < 16_000_000; offset++) Assert.Equal(offset + 1, source.Locate(offset).Column);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        SourceText source = new("f.json", Encoding.UTF8.GetPreamble().Concat("x"u8.ToArray()).ToArray());
        Assert.Equal(1, source.Utf8.Length);
        Assert.Equal((1, 1), source.Locate(0));
    }
}
