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
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        SourceText source = new("f.json", Encoding.UTF8.GetPreamble().Concat("x"u8.ToArray()).ToArray());
        Assert.Equal(1, source.Utf8.Length);
        Assert.Equal((1, 1), source.Locate(0));
    }
}
