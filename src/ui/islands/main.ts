import '@hotwired/turbo';
import './elements/auto-submit.ts';
