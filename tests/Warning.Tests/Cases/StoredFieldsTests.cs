using System.Buffers;
using System.Reflection;
using EarlyWarning.Alerts;
using EarlyWarning.Cases;
using EarlyWarning.Messages;
using EarlyWarning.Reports;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace EarlyWarning.Tests.Cases;

/// <summary>Every field of what is stored is read back: a new one that is forgotten fails here. The records are made up from their types.</summary>
public sealed class StoredFieldsTests
{
    [Property(MaxTest = 200)]
    public Property Every_field_is_read_as_it_was_written() => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
    {
        MadeUp made = new(new Random(seed));
        CompanyAlerts[] companies = [made.Company("a"), made.Company("b")];
        Letter[] letters = [made.Letter("a@1#reminder"), made.Letter("a@1#opinion")];
        LetterRegister register = new(letters, new Dictionary<string,
            LetterVerification>
        { ["a@1"] = made.Of<LetterVerification>() })
        { KeptClosed = ["a@1", "b@1"], ProposedWhileClosed = ["b@1"] };
        CaseTally tally = new(7, new Dictionary<string, CountedCase> { ["a@1"] = made.Of<CountedCase>() },
            [made.Of<CountedClosing>(), made.Of<CountedClosing>()]);
        NoticeBook notices = NoticeBook.Of(
            [made.Of<Notice>() with { Key = "a" }, made.Of<Notice>() with { Key = "b" }],
            new Dictionary<string, LocalDate?> { ["x"] = new LocalDate(2026, 1, 1), ["y"] = null },
            [made.Of<ToldNotice>() with { Notice = "a" }, made.Of<ToldNotice>() with { Notice = "b" }]);
        CaseFold written = new(
            AlertBook.Of(companies, made.Of<EventStamp>()), register, HandlingBook.Of([made.Work("a@1"), made.Work("b@1")]), notices, tally,
                made.Of<EventStamp>());
        ArrayBufferWriter<byte> bytes = new();
        new CaseFoldWriter(bytes).Write(123_456_789_012, written);
        Assert.True(CaseFoldReader.TryRead(bytes.WrittenSpan, out long position, out CaseFold? read));
        Assert.Equal(123_456_789_012, position);
        AssertSame("fold", written.LastScan, read.LastScan);
        AssertSame("alerts", written.Alerts.LastScan, read.Alerts.LastScan);
        AssertSame("companies", written.Alerts.Companies, read.Alerts.Companies);
        AssertSame("letters", written.Letters.Letters, read.Letters.Letters);
        AssertSame("verifications", written.Letters.Verifications.Values, read.Letters.Verifications.Values);
        Assert.Equal(written.Letters.KeptClosed, read.Letters.KeptClosed);
        Assert.Equal(written.Letters.ProposedWhileClosed, read.Letters.ProposedWhileClosed);
        AssertSame("notices", written.Notices.Notices, read.Notices.Notices);
        Assert.Equal(written.Notices.Channels, read.Notices.Channels);
        AssertSame("told", written.Notices.Told, read.Notices.Told);
        AssertSame("handling", written.Handling.Cases, read.Handling.Cases);
        Assert.Equal((tally.Companies, "a@1"), (read.Tally.Companies, Assert.Single(read.Tally.Cases.Keys)));
        AssertSame("cases", tally.Cases.Values, read.Tally.Cases.Values);
        AssertSame("closings", tally.Closings, read.Tally.Closings);
    });

    private static void AssertSame(string path, object? written, object? read)
    {
        if (written is null || read is null)
        {
            Assert.True(written is null && read is null, $"{path}: {written ?? "null"} was read as {read ?? "null"}");
            return;
        }

        if (written is not string && written is System.Collections.IEnumerable items)
        {
            object?[] left = [.. items.Cast<object?>()], right = [.. ((System.Collections.IEnumerable)read).Cast<object?>()];
            Assert.True(left.Length == right.Length, $"{path}: {left.Length} items were read as {right.Length}");
            for (int place = 0; place < left.Length; place++) AssertSame($"{path}[{place}]", left[place], right[place]);
        }
        else if (MadeUp.Fields(written.GetType()) is { Length: > 0 } fields && written is not Rules.Message)
        {
            foreach (PropertyInfo field in fields) AssertSame($"{path}.{field.Name}", field.GetValue(written), field.GetValue(read));
        }
        else
        {
            Assert.True(Equals(written, read) || written.ToString() == read.ToString(), $"{path}: {written} was read as {read}");
        }
    }

    private sealed class MadeUp(Random random)
    {
        private static readonly string[] Words = ["", "甲", "a\"b", "line\nfeed", "𠮷"];

        private readonly NullabilityInfoContext nullability = new();

        public static PropertyInfo[] Fields(Type type) => type.Namespace?.StartsWith("EarlyWarning", StringComparison.Ordinal) != true || type.IsEnum
            ? []
            : [.. type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(field => field.SetMethod is not null
                && field.GetIndexParameters().Length == 0)];

        /// <summary>An alert whose closings and silence are of the company and episode in which they stand, as they always are.</summary>
        public CompanyAlerts Company(string id)
        {
            CompanyAlerts made = Of<CompanyAlerts>() with { Company = id };
            return made with
            {
                Silence = made.Silence is { } silence ? silence with { Company = id } : null,
                Episodes = [.. made.Episodes.Select(episode => episode with
                {
                    Company = id,
                    Name = null,
                    SilencedUntil = null,
                    Closing = episode.Closing is { } closing ? closing with { Company = id, Episode = episode.Id } : null,
                })],
            };
        }

        /// <summary>Work that has a state, and whose closing is of its own episode.</summary>
        public CaseHandling Work(string id)
        {
            CaseHandling made = Of<CaseHandling>();
            return made with
            {
                Episode = id,
                Steps = [.. made.Steps, Of<HandlingStep>()],
                Submitted = made.Submitted is { } closing ? closing with { Company = made.Company, Episode = id } : null,
            };
        }

        public Letter Letter(string id) => Of<Letter>() with { Id = id };

        public T Of<T>() => (T)Make(typeof(T));

        private object Make(Type type)
        {
            ConstructorInfo[] constructors = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
            ConstructorInfo? constructor = constructors.Where(one => one.GetParameters() is not [{ } only] || only.ParameterType != type).MaxBy(one =>
                one.GetParameters().Length);
            object made = constructor is null
                ? Activator.CreateInstance(type)!
                : constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
                    Value(parameter.ParameterType, nullability.Create(parameter).WriteState == NullabilityState.Nullable))]);
            foreach (PropertyInfo field in Fields(type)) field.SetValue(made,
                Value(field.PropertyType, nullability.Create(field).WriteState == NullabilityState.Nullable));
            return made;
        }

        private object? Value(Type type, bool nullable)
        {
            if (nullable && random.Next(3) == 0) return null;
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type.IsEnum) return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
            if (type == typeof(ReplyPeriod)) return new ReplyPeriod(random.Next(1, 90), (PeriodUnit)random.Next(2));
            if (type == typeof(Rules.Message)) return random.Next(2) == 0 ? LetterMessages.LetterSetsNoPeriod : PeriodMessages.NoCalendarOf(2031);
            if (type.IsArray) return List(type.GetElementType()!);
            if (type.IsGenericType && type.IsInterface) return List(type.GetGenericArguments()[0]);
            if (type == typeof(string)) return string.Concat(Enumerable.Range(0, random.Next(3)).Select(_ => Words[random.Next(Words.Length)]));
            if (type == typeof(int)) return random.Next(-5, int.MaxValue);
            if (type == typeof(bool)) return random.Next(2) == 0;
            if (type == typeof(decimal)) return random.NextInt64(100_000_000_000) / 100m;
            if (type == typeof(LocalDate)) return LocalDate.FromDateOnly(DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)));
            if (type == typeof(Instant)) return Instant.FromUnixTimeTicks(random.NextInt64(-1L << 58, 1L << 60)) + Duration.FromNanoseconds(random.Next(100));
            return Make(type);
        }

        private Array List(Type item)
        {
            Array list = Array.CreateInstance(item, random.Next(4));
            for (int place = 0; place < list.Length; place++) list.SetValue(Value(item, nullable: false), place);
            return list;
        }
    }
}
