using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using EarlyWarning.Files.Cells;
using FsCheck;
using FsCheck.Fluent;

namespace EarlyWarning.Files.Tests.Cells;

public sealed class EightDigitsTests
{
    private static readonly Gen<char> Character = Gen.Frequency((8, Gen.Elements("0123456789".ToCharArray())), (1, Gen.Elements("/:x,-. \0".ToCharArray())));
    private static readonly Gen<string> Text = Gen.Choose(1, 8).SelectMany(length => Character.ArrayOf(length).Select(text => new string(text)));

    [Fact]
    public void Digits_are_their_number_and_anything_else_is_none_whatever_follows() => Prop.ForAll(Text.ToArbitrary(), Text.ToArbitrary(), (text, after) =>
    {
        bool isNumber = text.All(char.IsAsciiDigit);
        uint expected = isNumber ? uint.Parse(text, CultureInfo.InvariantCulture) : 0;
        ulong word = BinaryPrimitives.ReadUInt64LittleEndian(Encoding.ASCII.GetBytes(text + after + "12345678"));

        Assert.Equal(isNumber, EightDigits.TryParse(Encoding.ASCII.GetBytes(text), out uint found));
        Assert.Equal(isNumber, EightDigits.TryParse(word, text.Length, out uint padded));
        if (isNumber) Assert.Equal((expected, expected), (found, padded));
    }).QuickCheckThrowOnFailure();
}
