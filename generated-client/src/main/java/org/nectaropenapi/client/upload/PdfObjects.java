package org.nectaropenapi.client.upload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects of a PDF, found by the chain of its cross-references, the newest first. */
final class PdfObjects {

    private static final int MOST_SECTIONS = 1000;
    private static final int LONGEST_CHAIN = 8;

    private final PdfBytes file;
    private final List<PdfSection> sections = new ArrayList<>();

    PdfObjects(PdfSkeleton file) throws PdfUnknownException {
        this.file = file;
        Set<Long> seen = new HashSet<>();
        Object next = file.startOfCrossReference();
        while (next != null) {
            PdfSection section = read(PdfValues.size(next), seen);
            // In a file for old and new readers alike, this one has what the other hides from the old.
            Object hidden = section.dictionary().get("XRefStm");
            if (hidden != null) {
                read(PdfValues.size(hidden), seen);
            }
            next = section.dictionary().get("Prev");
        }
    }

    private PdfSection read(long place, Set<Long> seen) throws PdfUnknownException {
        if (!seen.add(place) || seen.size() > MOST_SECTIONS) {
            throw new PdfUnknownException();
        }
        PdfSection section = PdfSection.at(file, place);
        sections.add(section);
        return section;
    }

    Map<String, @Nullable Object> trailer() {
        return sections.get(0).dictionary();
    }

    /** The value itself, or the object it refers to. */
    @Nullable Object resolve(@Nullable Object value) throws PdfUnknownException {
        Object resolved = value;
        for (int step = 0; resolved instanceof PdfParser.Reference reference; step++) {
            if (step > LONGEST_CHAIN) {
                throw new PdfUnknownException();
            }
            resolved = object(reference.number());
        }
        return resolved;
    }

    private @Nullable Object object(long number) throws PdfUnknownException {
        PdfSection.Entry entry = entry(number);
        if (!entry.compressed()) {
            return parserAt(entry.place(), number).value();
        }
        // Its bytes are encrypted, while those of other objects are not.
        if (trailer().get("Encrypt") != null) {
            throw new PdfUnknownException();
        }
        return compressed(number, entry.place());
    }

    private PdfSection.Entry entry(long number) throws PdfUnknownException {
        for (PdfSection section : sections) {
            PdfSection.Entry entry = section.find(number);
            if (entry != null) {
                return entry;
            }
            if (section.hasFreed(number)) {
                throw new PdfUnknownException();
            }
        }
        throw new PdfUnknownException();
    }

    private PdfParser parserAt(long place, long number) throws PdfUnknownException {
        PdfParser parser = new PdfParser(file, place);
        parser.expect(Long.toString(number));
        parser.word();
        parser.expect("obj");
        return parser;
    }

    private @Nullable Object compressed(long number, long container) throws PdfUnknownException {
        PdfSection.Entry entry = entry(container);
        if (entry.compressed()) {
            throw new PdfUnknownException();
        }
        PdfParser parser = parserAt(entry.place(), container);
        Map<String, @Nullable Object> dictionary = PdfValues.dictionary(parser.value());
        byte[] content = PdfStream.content(file, dictionary, parser.place());
        PdfBytes objects = place -> place < content.length ? content[(int) place] & 0xFF : -1;
        PdfParser index = new PdfParser(objects, 0);
        for (int i = PdfValues.smallSize(dictionary.get("N")); i > 0; i--) {
            long there = PdfValues.size(index.value());
            long place = PdfValues.size(index.value());
            if (there == number) {
                return new PdfParser(objects, PdfValues.size(dictionary.get("First")) + place).value();
            }
        }
        throw new PdfUnknownException();
    }
}
