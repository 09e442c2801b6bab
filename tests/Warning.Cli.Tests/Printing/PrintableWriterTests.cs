using System.Text.Json;

namespace EarlyWarning.Cli.Printing;

public sealed class PrintableWriterTests
{
    [Fact]
    public void Only_the_line_feed_of_what_steers_a_terminal_passes()
    {
        using StringWriter lines = new() { NewLine = "\n" };
        using (PrintableWriter writer = new(lines))
        {
            writer.Write("a\u001b[2J\r");
            writer.Write('\u202e');
            writer.Write("b\u0007c".ToCharArray(), 1, 2);
            writer.WriteLine("\u009b");
            writer.WriteLine();
            writer.Write((string?)null);
            writer.Write("甲𠮷");
        }

        Assert.Equal("a\\u001b[2J\\u000d\\u202e\\u0007c\\u009b\n\n甲𠮷", lines.ToString());
    }

    [Fact]
    public void Json_stays_the_same_Json()
    {
        using StringWriter text = new() { NewLine = "\n" };
        JsonText.Print(new PrintableWriter(text), json => json.WriteStringValue("甲\u202e乙\u007f\u001b\n\u2028"));

        Assert.DoesNotContain('\u202e', text.ToString());
        Assert.Equal("甲\u202e乙\u007f\u001b\n\u2028", JsonDocument.Parse(text.ToString()).RootElement.GetString());
    }
}
