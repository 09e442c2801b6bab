using System.Globalization;
using System.Text;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using FsCheck.Xunit;

namespace EarlyWarning.Rules.Tests.Text;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("\u001b[31m公司", @"\u001b[31m公司")]
    [InlineData("\u009b31m", @"\u009b31m")]
    [InlineData("a\r\nb\tc\0", @"a\u000d\u000ab\u0009c\u0000")]
    [InlineData("\u007f\u0085\u2028\u2029", @"\u007f\u0085\u2028\u2029")]
    [InlineData("甲\u202e司公\u2066\u200f\u061c", @"甲\u202e司公\u2066\u200f\u061c")]
    [InlineData("\u206a\u206f\u2069\u200e", @"\u206a\u206f\u2069\u200e")]
    [InlineData(@"C:\u001b", @"C:\u001b")] // a backslash is a backslash
    [InlineData("", "")]
    public void What_steers_a_terminal_is_escaped(string text, string shown) => Assert.Equal(shown, Printable.Of(text));

    [Theory]
    [InlineData("示例市甲家具有限公司（𠮷）·é ̈")]
    [InlineData("“引号” — 1,234.50 元　全角")]
    [InlineData("👨‍👩‍👧 emoji with joiners")]
    public void Other_text_is_the_same_instance(string text) => Assert.Same(text, Printable.Of(text));

    [Fact]
    public void Every_control_character_separator_and_mark_of_direction_is_escaped()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory((char)c);
            bool acts = category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ||
                (category == UnicodeCategory.Format && IsOfDirection(c));
            Assert.Equal(acts, Printable.Of($"{(char)c}").StartsWith(@"\u", StringComparison.Ordinal));
        }
    }

    [Property(MaxTest = 500)]
    public void Shown_text_has_nothing_left_to_escape_and_reads_back(string text)
    {
        text = (text ?? "").Replace('\\', '/');
        string shown = Printable.Of(text);

        Assert.Same(shown, Printable.Of(shown));
        Assert.Equal(text, ReadBack(shown));
    }

    [Fact]
    public void A_message_shows_its_values_printable_and_keeps_them_as_they_are()
    {
        Message message = JsonMessages.RepeatedKey("a\u001b]0;x\u0007\nb");

        Assert.Equal(@"the key 'a\u001b]0;x\u0007\u000ab' stands twice in this object", message.ToString());
        Assert.Equal("a\u001b]0;x\u0007\nb", message.Values[0].Value);
    }

    [Fact]
    public void Values_in_lists_and_in_messages_within_are_printable_too()
    {
        Message advice = JsonMessages.Knows(["x\u202ey", "z"]);
        Message message = JsonMessages.HasNoKey(NounMessages.ARule, "k\r", advice);

        Assert.Equal(@"a rule has no key 'k\u000d'; it knows x\u202ey, z", message.ToString());
        Assert.Equal(@"规则没有“k\u000d”这一项；可用的有 x\u202ey、z", message.ToString(MessageLanguage.Chinese));
    }

    [Fact]
    public void The_fixed_texts_of_an_app_are_printable() => Assert.Equal(@"no\u000aline", Message.Of("own", "no\nline", "无").ToString());

    [Fact]
    public void A_diagnostic_shows_the_name_of_its_file_printable()
    {
        Diagnostic diagnostic = new("a\u001b[2J.json", 1, 2, "EW1002", DiagnosticSeverity.Error, Message.Of("own", "broken", "坏"));
        Assert.Equal(@"a\u001b[2J.json:1:2: error EW1002: broken", diagnostic.ToString());
    }

    private static bool IsOfDirection(int c) => c is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x206F);

    private static string ReadBack(string shown)
    {
        StringBuilder text = new();
        for (int at = 0; at < shown.Length; at++)
        {
            if (shown[at] != '\\')
            {
                text.Append(shown[at]);
                continue;
            }

            text.Append((char)int.Parse(shown.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            at += 5;
        }

        return text.ToString();
    }
}
